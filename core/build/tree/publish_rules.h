// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"

#include <QByteArray>
#include <QList>

namespace shipdeck::build {

//! What must never be served to the public by accident: dot files (but .well-known) and key material.
//! Collects what it held back, so that the person is told.
class PublishRules {
public:
    //! Asked for a folder before anything in it.
    bool holdsBack(const QByteArray& path, bool isFolder);
    QList<Text> notes() const;

private:
    QList<QByteArray> m_dotFiles;
    QList<QByteArray> m_keys;
};

} // namespace shipdeck::build
