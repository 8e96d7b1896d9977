// SPDX-License-Identifier: MIT
#pragma once
#include "secrets/keyring.h"

#include <QHash>

namespace shipdeck {

//! Keeps keys only in the process: for tests, which can lock or remove it.
class MemoryKeyring final : public Keyring {
public:
    KeyringState now = KeyringState::Available;
    QHash<QString, QByteArray> entries;
    int reads = 0;

    Task<KeyringState> state() override { co_return now; }
    Task<Result<QByteArray>> read(QString entry) override
    {
        ++reads;
        CO_CHECK(opened());
        if (!entries.contains(entry))
            co_return keyMissing(words());
        co_return entries.value(entry);
    }
    Task<Result<>> write(QString entry, QByteArray key) override
    {
        CO_CHECK(opened());
        entries.insert(entry, QByteArray(key.constData(), key.size()));
        co_return Result<>();
    }
    Task<Result<>> remove(QString entry) override
    {
        CO_CHECK(opened());
        entries.remove(entry);
        co_return Result<>();
    }
    Text words() const override { return say(QT_TRANSLATE_NOOP("core", "the memory of this process")); }

private:
    Result<> opened() const
    {
        if (now == KeyringState::Locked)
            return keyringLocked();
        if (now == KeyringState::Absent)
            return keyringMissing();
        return {};
    }
};

} // namespace shipdeck
