// SPDX-License-Identifier: MIT
#define PCRE2_CODE_UNIT_WIDTH 8
#include "logs/pattern.h"

#include <array>
#include <pcre2.h>

namespace shipdeck::logs {
namespace {

constexpr size_t longestPattern = 4096;
// Steps per starting point; a natural expression needs a few hundred on a long line.
constexpr quint32 stepLimit = 20'000;
constexpr quint32 heapKiB = 16 << 10;

} // namespace

struct Pattern::Code {
    explicit Code(pcre2_code* compiled) : code(compiled) {}
    ~Code() { pcre2_code_free(code); }
    Code(const Code&) = delete;
    Code& operator=(const Code&) = delete;
    pcre2_code* code;
};

Result<Pattern> Pattern::compile(const QString& expression, Case letters, Syntax syntax)
{
    const QByteArray bytes = expression.toUtf8();
    const std::unique_ptr<pcre2_compile_context, decltype(&pcre2_compile_context_free)> context(
        pcre2_compile_context_create(nullptr), pcre2_compile_context_free);
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
    pcre2_set_max_pattern_length(context.get(), longestPattern);
    quint32 options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | (letters == Case::Ignore ? PCRE2_CASELESS : 0);
    options |= syntax == Syntax::Literal ? PCRE2_LITERAL : PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C;
    int error = 0;
    PCRE2_SIZE at = 0;
    pcre2_code* code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(bytes.constData()), size_t(bytes.size()), options,
                                     &error, &at, context.get());
    if (!code) {
        std::array<PCRE2_UCHAR, 256> message{};
        pcre2_get_error_message(error, message.data(), message.size());
        const qsizetype character =
            QString::fromUtf8(bytes.left(qsizetype(std::min(at, size_t(bytes.size()))))).size() + 1;
        return fail(Error::Kind::BadInput, "search-pattern",
                    say(QT_TRANSLATE_NOOP("core", "The expression has an error at character %1."),
                        {QString::number(character)}),
                    say(QT_TRANSLATE_NOOP("core", "Fix it, or search for it as plain text.")),
                    verbatim(QString::fromUtf8(reinterpret_cast<const char*>(message.data()))));
    }
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE); // where that is refused, the interpreter does it
    Pattern pattern;
    pattern.m_code = std::make_shared<Code>(code);
    return pattern;
}

struct Matcher::State {
    explicit State(const pcre2_code* code)
        : data(pcre2_match_data_create_from_pattern(code, nullptr)), context(pcre2_match_context_create(nullptr)),
          stack(pcre2_jit_stack_create(32 << 10, 1 << 20, nullptr))
    {
        pcre2_set_match_limit(context, stepLimit);
        pcre2_set_heap_limit(context, heapKiB);
        if (stack)
            pcre2_jit_stack_assign(context, nullptr, stack);
    }
    ~State()
    {
        pcre2_match_data_free(data);
        pcre2_match_context_free(context);
        if (stack)
            pcre2_jit_stack_free(stack);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    pcre2_match_data* data;
    pcre2_match_context* context;
    pcre2_jit_stack* stack;
};

Matcher::Matcher(const Pattern& pattern) : m_pattern(pattern), m_state(std::make_unique<State>(pattern.m_code->code)) {}

Matcher::~Matcher() = default;

Matcher::Outcome Matcher::find(QByteArrayView subject, qsizetype from)
{
    m_subject = subject;
    static constexpr char nothing = '\0'; // PCRE2 wants an address, even of no bytes
    const char* bytes = subject.isEmpty() ? &nothing : subject.data();
    const int outcome = pcre2_match(m_pattern.m_code->code, reinterpret_cast<PCRE2_SPTR>(bytes), size_t(subject.size()),
                                    size_t(from), 0, m_state->data, m_state->context);
    if (outcome >= 0)
        return Outcome::Found;
    // A start inside a broken character is an error to PCRE2; to us nothing begins there.
    return outcome == PCRE2_ERROR_NOMATCH || outcome == PCRE2_ERROR_BADUTFOFFSET ? Outcome::None : Outcome::TooCostly;
}

qsizetype Matcher::start() const
{
    const PCRE2_SIZE* found = pcre2_get_ovector_pointer(m_state->data);
    return qsizetype(std::min(found[0], found[1])); // \K in a lookahead can turn them round
}

qsizetype Matcher::end() const
{
    const PCRE2_SIZE* found = pcre2_get_ovector_pointer(m_state->data);
    return qsizetype(std::max(found[0], found[1]));
}

QByteArrayView Matcher::group(int number) const
{
    if (number >= int(pcre2_get_ovector_count(m_state->data)))
        return {};
    const PCRE2_SIZE* found = pcre2_get_ovector_pointer(m_state->data) + 2 * number;
    return found[0] == PCRE2_UNSET || found[1] < found[0]
        ? QByteArrayView()
        : m_subject.sliced(qsizetype(found[0]), qsizetype(found[1] - found[0]));
}

} // namespace shipdeck::logs
