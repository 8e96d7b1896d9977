// SPDX-License-Identifier: MIT
#include "secrets/dotenv.h"

#include <QStringDecoder>

namespace shipdeck {
namespace {

constexpr qsizetype largest = 1 << 20;

//! What JavaScript calls white space, within a line.
bool isBlank(QChar c)
{
    return c != u'\n' && ((c.isSpace() && c != QChar(0x85)) || c == QChar(0xfeff));
}

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'.'
        || c == u'-';
}

bool isQuote(QChar c)
{
    return c == u'\'' || c == u'"' || c == u'`';
}

QStringView trimmed(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

class Reader {
public:
    Reader(QString text, QString file) : m_text(std::move(text)), m_file(std::move(file)) {}

    Result<Dotenv> read(Malformed malformed)
    {
        Dotenv dotenv;
        while (m_at < m_text.size()) {
            const qsizetype start = m_at;
            skipBlanks();
            if (m_at < m_text.size() && m_text[m_at] != u'\n' && m_text[m_at] != u'#') {
                const auto variable = readVariable();
                if (variable)
                    keep(dotenv, *variable);
                else if (malformed == Malformed::Refused)
                    return tl::unexpected(variable.error());
                else
                    dotenv.problems.append(
                        {m_line, m_text.sliced(start, lineEnd(start) - start), variable.error().what});
            }
            skipLine();
        }
        return dotenv;
    }

private:
    //! On failure still in the line where it began.
    Result<DotenvVariable> readVariable()
    {
        const qint64 line = m_line;
        SD_TRY(const QString name, readName());
        SD_TRY(const QString value, readValue(name));
        return DotenvVariable{name, value, line};
    }

    Failure invalid(const char* what, const QString& name = {}) const
    {
        return fail(Error::Kind::BadInput, "dotenv-invalid",
                    say(what, {m_file, QString::number(m_line), name.left(80)}),
                    say(QT_TRANSLATE_NOOP("core", "Correct that line (NAME=value), then try again.")));
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    qsizetype lineEnd(qsizetype from) const
    {
        const qsizetype end = m_text.indexOf(u'\n', from);
        return end < 0 ? m_text.size() : end;
    }

    void skipLine()
    {
        m_at = lineEnd(m_at) + 1;
        ++m_line;
    }

    QString word()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isNameCharacter(m_text[m_at]))
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }

    Result<QString> readName()
    {
        QString name = word();
        if (name == QLatin1String("export")) {
            const qsizetype before = m_at;
            skipBlanks();
            // `export=1` sets a variable of that name.
            const QString exported = m_at > before ? word() : QString();
            if (exported.isEmpty())
                m_at = before;
            else
                name = exported;
        }
        if (name.isEmpty())
            return invalid(QT_TRANSLATE_NOOP("core", "%1:%2: the name of a variable is missing."));
        if (m_at + 1 < m_text.size() && m_text[m_at] == u':' && isBlank(m_text[m_at + 1])) {
            m_at += 2;
            return name;
        }
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != u'=')
            return invalid(QT_TRANSLATE_NOOP("core", "%1:%2: “=” is missing after %3."), name);
        ++m_at;
        return name;
    }

    bool endsLineAt(qsizetype at) const
    {
        while (at < m_text.size() && isBlank(m_text[at]))
            ++at;
        return at >= m_text.size() || m_text[at] == u'\n' || m_text[at] == u'#';
    }

    //! Where the quoted value that opens at m_at closes, or -1. A quote behind a backslash closes only if no later one does.
    qsizetype closing(qsizetype& firstCandidate) const
    {
        const QChar quote = m_text[m_at];
        QList<qsizetype> candidates;
        for (qsizetype at = m_at + 1; (at = m_text.indexOf(quote, at)) >= 0; ++at) {
            candidates.append(at);
            if (m_text[at - 1] != u'\\')
                break;
        }
        firstCandidate = candidates.isEmpty() ? -1 : candidates.first();
        for (auto at = candidates.crbegin(); at != candidates.crend(); ++at)
            if (endsLineAt(*at + 1))
                return *at;
        return -1;
    }

    Result<QString> readValue(const QString& name)
    {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] == u'\n')
            return QString();
        if (!isQuote(m_text[m_at]))
            return unquoted();
        qsizetype first = -1;
        if (const qsizetype end = closing(first); end >= 0) {
            const QString inner = m_text.sliced(m_at + 1, end - m_at - 1);
            const bool expands = m_text[m_at] == u'"';
            m_at = end + 1;
            m_line += inner.count(u'\n');
            return expands ? expanded(inner) : inner;
        }
        if (first < 0 || first > lineEnd(m_at))
            return invalid(QT_TRANSLATE_NOOP("core", "%1:%2: the quote of %3 is not closed."), name);
        if (const qsizetype hash = m_text.indexOf(u'#', m_at); hash >= 0 && hash < first)
            return invalid(QT_TRANSLATE_NOOP("core", "%1:%2: there is text after the closing quote of %3."), name);
        return unquoted();
    }

    //! Up to the end of the line or the first '#'. Something like `"a" b` keeps its quotes.
    QString unquoted()
    {
        const qsizetype end = lineEnd(m_at);
        QStringView value = QStringView(m_text).sliced(m_at, end - m_at);
        if (const qsizetype hash = value.indexOf(u'#'); hash >= 0)
            value.truncate(hash);
        m_at = end;
        value = trimmed(value);
        const bool expands = value.startsWith(u'"');
        if (value.size() > 1 && isQuote(value.front()) && value.front() == value.back())
            value = value.sliced(1, value.size() - 2);
        return expands ? expanded(value.toString()) : value.toString();
    }

    static QString expanded(QString value)
    {
        return value.replace(QLatin1String("\\n"), QLatin1String("\n"))
            .replace(QLatin1String("\\r"), QLatin1String("\r"));
    }

    void keep(Dotenv& dotenv, DotenvVariable variable)
    {
        if (const auto known = m_index.constFind(variable.name); known != m_index.cend()) {
            DotenvVariable& earlier = dotenv.variables[*known];
            dotenv.warnings.append(
                say(QT_TRANSLATE_NOOP("core", "%1:%2: %3 was already set in line %4; this line is used."),
                    {m_file, QString::number(variable.line), variable.name, QString::number(earlier.line)}));
            earlier = std::move(variable);
            return;
        }
        m_index.insert(variable.name, dotenv.variables.size());
        dotenv.variables.append(std::move(variable));
    }

    QString m_text;
    QString m_file;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    QHash<QString, qsizetype> m_index;
};

Failure unreadable(const QString& file, qint64 line, const char* what)
{
    return fail(Error::Kind::BadInput, "dotenv-invalid", say(what, {file, QString::number(line)}),
                say(QT_TRANSLATE_NOOP("core", "Save the file as plain text in UTF-8, then try again.")));
}

} // namespace

Result<Dotenv> parseDotenv(const QByteArray& bytes, const QString& file, Malformed malformed)
{
    if (bytes.size() > largest)
        return fail(Error::Kind::Limit, "dotenv-too-large",
                    say(QT_TRANSLATE_NOOP("core", "%1 is larger than %2 bytes."), {file, QString::number(largest)}),
                    say(QT_TRANSLATE_NOOP("core", "Check that it is a file of variables.")));
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return unreadable(file, bytes.first(nul).count('\n') + 1,
                          QT_TRANSLATE_NOOP("core", "%1:%2: there is a NUL byte."));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError()) {
        const qsizetype at = text.indexOf(QChar::ReplacementCharacter);
        return unreadable(file, text.first(std::max<qsizetype>(at, 0)).count(u'\n') + 1,
                          QT_TRANSLATE_NOOP("core", "%1:%2: there are bytes that are not UTF-8."));
    }
    // Line ends to JavaScript in one place and not in another: dotenv's answer would be an accident.
    for (const QChar separator : {QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        if (const qsizetype at = text.indexOf(separator); at >= 0)
            return unreadable(file, text.first(at).count(u'\n') + 1,
                              QT_TRANSLATE_NOOP("core", "%1:%2: there is an invisible line separator."));
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    return Reader(std::move(text), file).read(malformed);
}

Result<QByteArray> writeDotenv(const QList<DotenvVariable>& variables)
{
    QString text;
    for (const auto& [name, value, line] : variables) {
        QString escaped = value;
        escaped.replace(u'\n', QLatin1String("\\n")).replace(u'\r', QLatin1String("\\r"));
        QStringList forms;
        if (!value.isEmpty() && !isQuote(value.front()) && !value.contains(u'\n'))
            forms << value;
        // A backslash before the closing quote would make the value's end depend on the lines below.
        for (const QChar quote : {u'"', u'\'', u'`'})
            if (const QString& inner = quote == u'"' ? escaped : value;
                !inner.contains(quote) && !inner.endsWith(u'\\'))
                forms << quote + inner + quote;
        const auto good = std::find_if(forms.cbegin(), forms.cend(), [&](const QString& form) {
            const auto read = parseDotenv((name + u'=' + form + u'\n').toUtf8(), {});
            return read && read->variables.size() == 1 && read->variables.first().value == value
                && read->variables.first().name == name;
        });
        if (good == forms.cend())
            return fail(Error::Kind::BadInput, "dotenv-unwritable",
                        say(QT_TRANSLATE_NOOP("core", "The value of %1 can't be written to a variables file."), {name}),
                        say(QT_TRANSLATE_NOOP("core", "Export it on its own, or encode it, for example as base64.")));
        text += name + u'=' + *good + u'\n';
    }
    return text.toUtf8();
}

} // namespace shipdeck
