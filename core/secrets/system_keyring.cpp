// SPDX-License-Identifier: MIT
#include "secrets/system_keyring.h"
#include "secrets/keyring.h"

#include <QCoreApplication>
#include <QCoroSignal>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <qt6keychain/keychain.h>

namespace shipdeck {
namespace {

//! Jobs may still be in their own signal when we go on, so they go with the event loop.
struct Later {
    void operator()(QObject* object) const { object->deleteLater(); }
};
template <typename Job> using JobPointer = std::unique_ptr<Job, Later>;

template <typename Job> JobPointer<Job> made(const QString& service, const QString& entry)
{
    JobPointer<Job> job(new Job(service));
    job->setAutoDelete(false);
    job->setKey(entry);
    return job;
}

Task<> finished(QKeychain::Job* job)
{
    job->start();
    co_await qCoro(job, &QKeychain::Job::finished);
}

bool isServed()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    for (const char* name : {"org.freedesktop.secrets", "org.kde.kwalletd5", "org.kde.kwalletd6"})
        if (bus.interface()->isServiceRegistered(QLatin1String(name)))
            return true;
    return false;
}

//! A service that is there but will not take a value is locked, whatever it calls that: a keyring that was never unlocked
//! says "object does not exist". Where there is none, libsecret speaks of denied access as well.
Failure refused(const QKeychain::Job& job)
{
    const Text why = verbatim(job.errorString());
    return isServed() ? keyringLocked(why) : keyringMissing(why);
}

} // namespace

SystemKeyring::SystemKeyring(QString service) : m_service(std::move(service)) {}

Text SystemKeyring::words() const
{
    return say(QT_TRANSLATE_NOOP("core", "the keyring of this desktop"));
}

Task<Result<>> SystemKeyring::probe()
{
    // Named by process and count: two that probe at once must not remove each other's.
    static int count = 0;
    const QString entry = QStringLiteral("canary-%1-%2").arg(QCoreApplication::applicationPid()).arg(++count);
    const auto write = made<QKeychain::WritePasswordJob>(m_service, entry);
    write->setBinaryData(entry.toLatin1());
    co_await finished(write.get());
    if (write->error() != QKeychain::NoError)
        co_return refused(*write);
    const auto read = made<QKeychain::ReadPasswordJob>(m_service, entry);
    co_await finished(read.get());
    const auto remove = made<QKeychain::DeletePasswordJob>(m_service, entry);
    co_await finished(remove.get());
    if (read->error() != QKeychain::NoError || read->binaryData() != entry.toLatin1())
        co_return refused(*read);
    co_return Result<>();
}

Task<KeyringState> SystemKeyring::state()
{
    const Result<> probed = co_await probe();
    if (probed)
        co_return KeyringState::Available;
    co_return probed.error().code == code::keyringLocked ? KeyringState::Locked : KeyringState::Absent;
}

Task<Result<QByteArray>> SystemKeyring::read(QString entry)
{
    const auto job = made<QKeychain::ReadPasswordJob>(m_service, entry);
    co_await finished(job.get());
    if (job->error() == QKeychain::NoError)
        co_return job->binaryData();
    if (job->error() != QKeychain::EntryNotFound)
        co_return refused(*job);
    CO_CHECK(co_await probe());
    // Unlocked in between? Then the entry may be there after all.
    const auto again = made<QKeychain::ReadPasswordJob>(m_service, entry);
    co_await finished(again.get());
    if (again->error() != QKeychain::NoError)
        co_return keyMissing(words());
    co_return again->binaryData();
}

Task<Result<>> SystemKeyring::write(QString entry, QByteArray key)
{
    const auto job = made<QKeychain::WritePasswordJob>(m_service, entry);
    job->setBinaryData(key);
    co_await finished(job.get());
    if (job->error() != QKeychain::NoError)
        co_return refused(*job);
    co_return Result<>();
}

Task<Result<>> SystemKeyring::remove(QString entry)
{
    CO_CHECK(co_await probe());
    const auto job = made<QKeychain::DeletePasswordJob>(m_service, entry);
    co_await finished(job.get());
    if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
        co_return refused(*job);
    co_return Result<>();
}

} // namespace shipdeck
