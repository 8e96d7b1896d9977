// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QDateTime>

namespace shipdeck::domains {

//! What is wrong with the DNS of a name: the observed value, the wanted one, and the one next step.
struct Finding {
    QString code; //!< stable: "domain-old-address"
    Text what;
    Text observed; //!< "A 192.0.2.1"
    Text wanted;   //!< "CNAME d1.cloudfront.net"
    Text next;
    QDateTime until = {}; //!< it ends by itself then; invalid: it does not

    //! Nothing is to be done but to wait.
    bool endsByItself() const { return until.isValid(); }
    //! The domain works, but not for everybody, or not for much longer.
    bool isWarning() const;
    QJsonObject toJson() const;       //!< source texts: for the store
    QJsonObject toPublicJson() const; //!< rendered texts: for --json
    //! Nothing: of an empty object.
    static std::optional<Finding> fromJson(const QJsonObject& object);
};

//! That DNS could not be asked, as a finding.
Finding findingOf(const Error& error);
//! Name servers did not answer, or uselessly: the error of a query, which says nothing of what is in DNS and may pass.
bool isUnanswered(const Error& error);

} // namespace shipdeck::domains
