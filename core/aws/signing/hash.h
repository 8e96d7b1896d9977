// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QByteArrayView>

namespace shipdeck::aws {

QByteArray sha256(QByteArrayView bytes); //!< 32 bytes
QByteArray hmacSha256(QByteArrayView key, QByteArrayView bytes);

} // namespace shipdeck::aws
