// SPDX-License-Identifier: MIT
#pragma once
#include <QCache>
#include <QFutureWatcher>
#include <QImage>
#include <QStringList>

namespace shipdeck::ui {

//! Decodes pictures that Shipdeck keeps, one after another on another thread; the latest few stay in memory.
class PictureLoader final : public QObject {
    Q_OBJECT
public:
    explicit PictureLoader(QObject* parent = nullptr);
    ~PictureLoader() override;

    //! nullopt: not decoded (yet); null: the file is no picture.
    std::optional<QImage> of(const QString& path) const;
    //! Decodes these, in this order, and no longer what was wanted before. Those in memory are not decoded again.
    void want(const QStringList& paths);

Q_SIGNALS:
    void loaded(const QString& path);

private:
    void next();
    void keep();

    QCache<QString, QImage> m_known;
    QStringList m_wanted;
    QString m_path; //!< being decoded; empty: none
    QFutureWatcher<QImage> m_worker;
};

} // namespace shipdeck::ui
