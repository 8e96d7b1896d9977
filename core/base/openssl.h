// SPDX-License-Identifier: MIT
#pragma once
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rand.h>

namespace shipdeck {

// clang-format off
#define SHIPDECK_OPENSSL(USE)                                                                                        \
    USE(BN_add_word) USE(BN_bin2bn) USE(BN_bn2binpad) USE(BN_clear_free) USE(BN_cmp) USE(BN_dup) USE(BN_sub_word)                        \
    USE(EC_GROUP_free) USE(EC_GROUP_get0_order) USE(EC_GROUP_new_by_curve_name)                                        \
    USE(EC_POINT_free) USE(EC_POINT_mul) USE(EC_POINT_new) USE(EC_POINT_point2oct)                                     \
    USE(EVP_CIPHER_CTX_ctrl) USE(EVP_CIPHER_CTX_free) USE(EVP_CIPHER_CTX_new) USE(EVP_aes_256_gcm)                     \
    USE(EVP_DecryptFinal_ex) USE(EVP_DecryptInit_ex) USE(EVP_DecryptUpdate)                                            \
    USE(EVP_EncryptFinal_ex) USE(EVP_EncryptInit_ex) USE(EVP_EncryptUpdate)                                            \
    USE(EVP_Digest) USE(EVP_DigestFinal_ex) USE(EVP_DigestInit_ex) USE(EVP_DigestUpdate)                               \
    USE(EVP_DigestSign) USE(EVP_DigestSignInit) USE(EVP_DigestVerify) USE(EVP_DigestVerifyInit)                        \
    USE(EVP_MD_CTX_free) USE(EVP_MD_CTX_new) USE(EVP_MD_fetch) USE(EVP_get_digestbyname) USE(EVP_sha256)               \
    USE(EVP_PBE_scrypt)                                                                                              \
    USE(EVP_PKEY_CTX_free) USE(EVP_PKEY_CTX_new_from_name)                                                             \
    USE(EVP_PKEY_free) USE(EVP_PKEY_fromdata) USE(EVP_PKEY_fromdata_init) USE(EVP_PKEY_get_bn_param)                   \
    USE(OPENSSL_cleanse) USE(OPENSSL_thread_stop)                                                                      \
    USE(OSSL_PARAM_BLD_free) USE(OSSL_PARAM_BLD_new) USE(OSSL_PARAM_BLD_push_BN)                                       \
    USE(OSSL_PARAM_BLD_push_octet_string) USE(OSSL_PARAM_BLD_push_utf8_string) USE(OSSL_PARAM_BLD_to_param)            \
    USE(OSSL_PARAM_free) USE(RAND_bytes) USE(d2i_AutoPrivateKey)
// clang-format on

//! The OpenSSL functions that Shipdeck calls, loaded at first use: the window is visible before it needs any of them,
//! and the dynamic linker would look 3,400 names up for this library alone (docs/adr/0015).
struct OpenSsl {
#define SHIPDECK_DECLARE(name) decltype(&::name) name = nullptr;
    SHIPDECK_OPENSSL(SHIPDECK_DECLARE)
#undef SHIPDECK_DECLARE
};

//! Safe on any thread. Without the library no secret can be stored: the program says so and exits.
const OpenSsl& openssl();

} // namespace shipdeck
