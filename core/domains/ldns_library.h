// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <ldns/ldns.h>

namespace shipdeck::domains {

// clang-format off
#define SHIPDECK_LDNS(USE)                                                                                             \
    USE(ldns_dname_new_frm_str) USE(ldns_pkt_aa) USE(ldns_pkt_additional) USE(ldns_pkt_answer) USE(ldns_pkt_authority) \
    USE(ldns_pkt_free) USE(ldns_pkt_get_rcode) USE(ldns_pkt_id) USE(ldns_pkt_qr) USE(ldns_pkt_query_new)               \
    USE(ldns_pkt_question) USE(ldns_pkt_set_edns_udp_size) USE(ldns_pkt_set_id) USE(ldns_pkt_tc) USE(ldns_pkt2wire)    \
    USE(ldns_rdf2str) USE(ldns_rdf_deep_free) USE(ldns_rdf_get_type) USE(ldns_rr_get_class) USE(ldns_rr_get_type)      \
    USE(ldns_rr_list_rr) USE(ldns_rr_list_rr_count) USE(ldns_rr_owner) USE(ldns_rr_rd_count) USE(ldns_rr_rdf)          \
    USE(ldns_rr_ttl) USE(ldns_wire2pkt) USE(ldns_rr_new_frm_str) USE(ldns_rr_free) USE(ldns_rr_compare_ds)
// clang-format on

//! The functions of ldns that Shipdeck calls, loaded at the first query: the library brings OpenSSL along, which programs
//! start without (docs/adr/0015).
struct LdnsLibrary {
#define SHIPDECK_DECLARE(name) decltype(&::name) name = nullptr;
    SHIPDECK_LDNS(SHIPDECK_DECLARE)
#undef SHIPDECK_DECLARE

    //! Loads it the first time; safe on any thread. NotFound `ldns-missing`.
    static Result<const LdnsLibrary*> loaded();
};

} // namespace shipdeck::domains
