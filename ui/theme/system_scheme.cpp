// SPDX-License-Identifier: MIT
#include "theme/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString portal = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;

} // namespace

SystemScheme::SystemScheme(QObject* parent)
    : QObject(parent), m_platform(QGuiApplication::palette()),
      m_dark(m_platform.color(QPalette::Window).lightness() < 128)
{
}

void SystemScheme::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, portal, u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    for (const QString& key : {u"color-scheme"_s, u"contrast"_s, u"reduced-motion"_s})
        read(key, false);
}

// ReadOne is missing in older portals, whose Read wraps the answer in a second variant.
void SystemScheme::read(const QString& key, bool oldMethod)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, portal, oldMethod ? u"Read"_s : u"ReadOne"_s);
    call << appearance << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key, oldMethod] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(key, reply.value().variant());
        else if (!oldMethod && reply.error().type() == QDBusError::UnknownMethod)
            read(key, true);
    });
}

void SystemScheme::settingChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space == appearance)
        take(key, value.variant());
}

void SystemScheme::take(const QString& key, const QVariant& value)
{
    QVariant inner = value;
    while (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    const uint number = inner.toUInt();
    const auto set = [this](bool& field, bool wanted) {
        if (std::exchange(field, wanted) != wanted)
            Q_EMIT changed();
    };
    if (key == u"color-scheme" && number != 0) // 0: no wish, so the platform's palette decides
        set(m_dark, number == 1);
    else if (key == u"contrast")
        set(m_highContrast, number == 1);
    else if (key == u"reduced-motion")
        set(m_reducedMotion, number == 1);
}

} // namespace shipdeck::ui
