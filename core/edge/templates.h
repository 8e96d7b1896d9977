// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QMap>
#include <QString>

namespace shipdeck::edge {

//! resources/aws/router.js as AWS gets it: without the lines that are comments and without indentation, which count.
QByteArray routerCode();
//! The CloudFormation template of what projects of one account and region share, with the router in it.
QByteArray foundationTemplate();
//! What its response headers policy adds to each answer of a bucket, whatever the status; names in lower case. The router
//! comes after it: what a site says itself is what visitors get.
const QMap<QString, QString>& policyHeaders();
//! The CloudFormation template of the certificate for every host below a zone.
QByteArray certificateTemplate();
//! The CloudFormation template of the domains of a project below a wildcard domain.
QByteArray domainsTemplate();
//! The CloudFormation template of one static project.
QByteArray staticSiteTemplate();

} // namespace shipdeck::edge
