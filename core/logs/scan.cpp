// SPDX-License-Identifier: MIT
#include "logs/scan.h"

#include <bit>
#include <cstring>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace shipdeck::logs {
namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 32) : c;
}

bool fits(const char* at, QByteArrayView needle, Fold fold)
{
    if (fold == Fold::No)
        return std::memcmp(at, needle.data(), size_t(needle.size())) == 0;
    for (qsizetype i = 0; i < needle.size(); ++i)
        if (lower(at[i]) != needle[i])
            return false;
    return true;
}

qsizetype newlinesPlain(QByteArrayView bytes, qsizetype from, quint32* out)
{
    quint32* next = out;
    const char* const begin = bytes.data();
    const char* at = begin + from;
    const char* const end = begin + bytes.size();
    while (at < end && (at = static_cast<const char*>(std::memchr(at, '\n', size_t(end - at)))))
        *next++ = quint32(at++ - begin);
    return next - out;
}

qsizetype literalPlain(QByteArrayView bytes, QByteArrayView needle, Fold fold, qsizetype from)
{
    for (qsizetype at = from; at + needle.size() <= bytes.size(); ++at) {
        if (fold == Fold::No) {
            const void* found =
                ::memmem(bytes.data() + at, size_t(bytes.size() - at), needle.data(), size_t(needle.size()));
            return found ? static_cast<const char*>(found) - bytes.data() : -1;
        }
        if (fits(bytes.data() + at, needle, fold))
            return at;
    }
    return -1;
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) qsizetype newlinesAvx2(QByteArrayView bytes, quint32* out)
{
    quint32* next = out;
    const __m256i newline = _mm256_set1_epi8('\n');
    qsizetype at = 0;
    for (; at + 64 <= bytes.size(); at += 64) {
        const auto* from = reinterpret_cast<const __m256i*>(bytes.data() + at);
        const auto low = quint32(_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_loadu_si256(from), newline)));
        const auto high = quint32(_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_loadu_si256(from + 1), newline)));
        for (quint64 bits = low | quint64(high) << 32; bits != 0; bits &= bits - 1)
            *next++ = quint32(at + std::countr_zero(bits));
    }
    return next - out + newlinesPlain(bytes, at, next);
}

//! Compares the first and the last byte of the needle at 32 places at once; glibc's memmem is slower for short needles.
__attribute__((target("avx2"))) qsizetype literalAvx2(QByteArrayView bytes, QByteArrayView needle, Fold fold,
                                                      qsizetype from)
{
    const auto letter = [fold](char c) { return fold == Fold::Ascii && c >= 'a' && c <= 'z' ? char(32) : char(0); };
    const __m256i first = _mm256_set1_epi8(needle.front());
    const __m256i last = _mm256_set1_epi8(needle.back());
    const __m256i foldFirst = _mm256_set1_epi8(letter(needle.front()));
    const __m256i foldLast = _mm256_set1_epi8(letter(needle.back()));
    qsizetype at = from;
    for (; at + needle.size() - 1 + 32 <= bytes.size(); at += 32) {
        const auto* start = bytes.data() + at;
        const __m256i heads = _mm256_or_si256(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(start)), foldFirst);
        const __m256i tails =
            _mm256_or_si256(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(start + needle.size() - 1)), foldLast);
        auto bits = quint32(
            _mm256_movemask_epi8(_mm256_and_si256(_mm256_cmpeq_epi8(heads, first), _mm256_cmpeq_epi8(tails, last))));
        for (; bits != 0; bits &= bits - 1)
            if (const int step = std::countr_zero(bits); fits(start + step, needle, fold))
                return at + step;
    }
    return literalPlain(bytes, needle, fold, at);
}

bool hasAvx2()
{
    static const bool has = __builtin_cpu_supports("avx2") != 0;
    return has;
}
#endif

} // namespace

qsizetype findNewlines(QByteArrayView bytes, quint32* out)
{
#if defined(__x86_64__)
    if (hasAvx2())
        return newlinesAvx2(bytes, out);
#endif
    return newlinesPlain(bytes, 0, out);
}

qsizetype findLiteral(QByteArrayView bytes, QByteArrayView needle, Fold fold, qsizetype from)
{
    if (needle.isEmpty() || from < 0 || from + needle.size() > bytes.size())
        return -1;
#if defined(__x86_64__)
    if (hasAvx2())
        return literalAvx2(bytes, needle, fold, from);
#endif
    return literalPlain(bytes, needle, fold, from);
}

} // namespace shipdeck::logs
