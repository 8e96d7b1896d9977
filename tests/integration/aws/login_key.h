// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>

namespace shipdeck::test {

//! Made for tests by `openssl ecparam -name prime256v1 -genkey`; it opens nothing.
inline const QByteArray loginKey = "-----BEGIN EC PRIVATE KEY-----\n"
                                   "MHcCAQEEIE9INtUFNw45twtnjEl3d0R8jffx4oHHcNqZpJAT2bFcoAoGCCqGSM49\n"
                                   "AwEHoUQDQgAE4J6l1EoGCYPaWPSMeEAgF/fj0Rr26Uy1KIhknq2xZBHBmPvLlHrE\n"
                                   "RlVXFCftGgdOQnE1cs67ehqkCiVsLjk0mQ==\n"
                                   "-----END EC PRIVATE KEY-----\n";

} // namespace shipdeck::test
