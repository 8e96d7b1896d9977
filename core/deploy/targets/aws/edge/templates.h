// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>

namespace shipdeck::edge {

//! resources/aws/router.js as AWS gets it: without the lines that are comments and without indentation, which count.
QByteArray routerCode();
//! The CloudFormation template of what projects of one account and region share, with the router in it.
QByteArray foundationTemplate();
//! The CloudFormation template of the certificate for every host below a zone.
QByteArray certificateTemplate();
//! The CloudFormation template of one static project.
QByteArray staticSiteTemplate();

} // namespace shipdeck::edge
