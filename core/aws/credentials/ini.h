// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QMap>

namespace shipdeck::aws {

struct IniProperty {
    QString value;                //!< continued lines are joined by line feeds; empty if a block follows
    QMap<QString, QString> block; //!< `s3 =` with indented `addressing_style = path` below it
    QString file;
    int line = 0; //!< from 1
};

struct IniSection {
    QString header; //!< between the brackets, without blanks around it
    int line = 0;
    QMap<QString, IniProperty> properties; //!< keys in lower case
};

//! Reads AWS's config and credentials files as the AWS CLI reads them: comments on lines of their own or after a blank,
//! indented lines continue, later equal keys or sections count. BadInput `aws-file-invalid` names file:line and
//! never quotes the line, which may hold a secret; Limit `aws-file-too-large` above 1 MB. `file` is for the messages.
//! https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
Result<QList<IniSection>> parseIni(const QByteArray& bytes, const QString& file);

} // namespace shipdeck::aws
