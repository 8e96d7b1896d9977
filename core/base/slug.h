// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

#include <functional>

namespace shipdeck {

//! The host name label of a project: `http://<slug>.localhost:<port>`.
//!  1. Hangul syllables become Latin letters by the Revised Romanization, jamo by jamo ("한글" → "hangeul").
//!  2. Everything else is decomposed (NFKD) and loses its marks ("Café" → "cafe"); ß æ ø đ ł þ ð ı become
//!     ss ae o d l th d i.
//!  3. What is still not a-z or 0-9 becomes '-'; runs of '-' become one; none at either end.
//!  4. At most 40 characters, cut at a '-' if one is in the last 12. Nothing left: "site".
//!  5. While `taken` says yes, "-2", "-3", … is appended.
//! A slug never holds "--": that separates it from a release's id in `<slug>--<release>.localhost`.
QString slugOf(const QString& name, const std::function<bool(const QString&)>& taken = {});
bool isSlug(const QString& text);

} // namespace shipdeck
