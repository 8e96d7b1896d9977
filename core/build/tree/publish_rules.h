// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"

#include <QByteArray>
#include <QList>

namespace shipdeck::build {

//! Files that must never be published by accident: dot files (but .well-known) and key material.
//! Collects the withheld files, for a note to the person.
class PublishRules {
public:
    //! Called for a folder before its contents.
    bool holdsBack(const QByteArray& path, bool isFolder);
    QList<Text> notes() const;

private:
    QList<QByteArray> m_dotFiles;
    QList<QByteArray> m_keys;
};

} // namespace shipdeck::build
