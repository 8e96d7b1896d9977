// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>
#include <QPalette>

class QDBusVariant;

namespace shipdeck::ui {

//! What the desktop wishes: dark or light, more contrast, less motion. Asks the portal on D-Bus without waiting and
//! starts from the lightness of the platform's own palette; a desktop that never answers keeps that.
//! https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
class SystemScheme final : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(QObject* parent = nullptr);

    void ask(); //!< starts the questions and listens for changes
    bool dark() const { return m_dark; }
    bool highContrast() const { return m_highContrast; }
    bool reducedMotion() const { return m_reducedMotion; }
    //! The platform's palette from before ours: what high contrast is made of.
    const QPalette& platformPalette() const { return m_platform; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void read(const QString& key, bool oldMethod);
    void take(const QString& key, const QVariant& value);

    QPalette m_platform;
    bool m_dark = false;
    bool m_highContrast = false;
    bool m_reducedMotion = false;
};

} // namespace shipdeck::ui
