// SPDX-License-Identifier: MIT
#pragma once
#include <QJsonObject>

namespace shipdeck::insights {

//! A JSON file of this folder that is part of the program. Not there, or no object: our mistake.
QJsonObject shippedJson(const QString& name);
//! The same as it is.
QByteArray shippedFile(const QString& name);

} // namespace shipdeck::insights
