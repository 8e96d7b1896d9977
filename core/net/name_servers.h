// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QStringList>

namespace shipdeck {

//! A question for the name servers (NS) of a domain, as it goes over UDP. https://www.rfc-editor.org/rfc/rfc1035#section-4
QByteArray nameServersQuestion(const QString& domain, quint16 id);
//! What an answer to it names: lower case, sorted, without the dot at the end; empty: there is no such domain, or nobody
//! is named for it. Provider `dns-unreadable`: it is not a whole answer to this question.
Result<QStringList> nameServersIn(const QByteArray& answer, quint16 id);

//! To whom the world is sent for a domain, as the resolver of this computer (resolv.conf) says now; SHIPDECK_DNS
//! ("127.0.0.1:5353") is asked in its place. Network `dns-silent`: no answer within some seconds.
Task<Result<QStringList>> nameServersOf(QString domain, Cancel cancel = {});

} // namespace shipdeck
