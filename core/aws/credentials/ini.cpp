// SPDX-License-Identifier: MIT
#include "aws/credentials/ini.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

constexpr qsizetype mostBytes = 1 << 20;

bool isComment(QStringView trimmed)
{
    return trimmed.startsWith(u'#') || trimmed.startsWith(u';');
}

//! A value may contain '#'; a comment begins only after a space.
QString withoutComment(const QString& text)
{
    for (qsizetype i = 1; i < text.size(); ++i)
        if ((text[i] == u'#' || text[i] == u';') && text[i - 1].isSpace())
            return text.left(i).trimmed();
    return text.trimmed();
}

struct Pair {
    QString key;
    QString value;
};

//! "key = value"; like the AWS CLI it also accepts a colon.
std::optional<Pair> pairIn(const QString& line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] != u'=' && line[at] != u':')
        ++at;
    const QString key = line.left(at).trimmed().toLower();
    if (at == line.size() || key.isEmpty())
        return std::nullopt;
    const QString rest = line.mid(at + 1);
    // The space in front makes "key = # nothing" empty.
    return Pair{key, withoutComment(u' ' + rest.trimmed())};
}

class Reader {
public:
    explicit Reader(QString file) : m_file(std::move(file)) {}

    Result<> take(const QString& line)
    {
        ++m_line;
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || isComment(trimmed))
            return {};
        const qsizetype indent = line.indexOf(trimmed.front());
        if (m_property && indent > m_indent)
            return goOn(trimmed);
        if (trimmed.startsWith(u'['))
            return begin(trimmed);
        return set(trimmed, indent);
    }
    QList<IniSection> sections() const { return m_sections; }

private:
    Result<> begin(const QString& line)
    {
        m_property = nullptr;
        const qsizetype end = line.indexOf(u']');
        const QString header = line.mid(1, end - 1).trimmed();
        if (end < 0 || header.isEmpty())
            return refused(say(QT_TRANSLATE_NOOP("core", "A section has no name between its brackets.")));
        for (IniSection& section : m_sections)
            if (section.header == header) {
                m_section = &section;
                return {};
            }
        m_sections.append(IniSection{header, m_line, {}});
        m_section = &m_sections.last();
        return {};
    }

    Result<> set(const QString& line, qsizetype indent)
    {
        const std::optional<Pair> pair = pairIn(line);
        if (!pair)
            return refused(say(QT_TRANSLATE_NOOP("core", "The line has no \"key = value\".")));
        if (!m_section)
            return refused(say(QT_TRANSLATE_NOOP("core", "A setting comes before the first [section].")));
        m_section->properties.insert(pair->key, IniProperty{pair->value, {}, m_file, m_line});
        m_property = &m_section->properties[pair->key];
        m_isBlock = pair->value.isEmpty();
        m_indent = indent;
        return {};
    }

    Result<> goOn(const QString& line)
    {
        if (!m_isBlock) {
            m_property->value += u'\n' + line;
            return {};
        }
        const std::optional<Pair> pair = pairIn(line);
        if (!pair)
            return refused(say(QT_TRANSLATE_NOOP("core", "The indented line has no \"key = value\".")));
        m_property->block.insert(pair->key, pair->value);
        return {};
    }

    Result<> refused(const Text& why) const
    {
        return fail(Error::Kind::BadInput, "aws-file-invalid",
                    say(QT_TRANSLATE_NOOP("core", "%1:%2 cannot be read."), {m_file, QString::number(m_line)}),
                    say(QT_TRANSLATE_NOOP("core", "Fix that line of the file, then try again.")), why);
    }

    QString m_file;
    int m_line = 0;
    QList<IniSection> m_sections;
    IniSection* m_section = nullptr;
    IniProperty* m_property = nullptr;
    qsizetype m_indent = 0;
    bool m_isBlock = false;
};

} // namespace

Result<QList<IniSection>> parseIni(const QByteArray& bytes, const QString& file)
{
    if (bytes.size() > mostBytes)
        return fail(Error::Kind::Limit, "aws-file-too-large",
                    say(QT_TRANSLATE_NOOP("core", "%1 is larger than 1 MB and was not read."), {file}),
                    say(QT_TRANSLATE_NOOP("core", "Check that it is the file you meant.")));
    Reader reader(file);
    QStringDecoder decode(QStringDecoder::Utf8); // skips a byte order mark
    const QString text = decode(bytes);
    if (decode.hasError())
        return fail(Error::Kind::BadInput, "aws-file-invalid",
                    say(QT_TRANSLATE_NOOP("core", "%1 is not UTF-8 text."), {file}),
                    say(QT_TRANSLATE_NOOP("core", "Save it as UTF-8, then try again.")));
    for (QString line : text.split(u'\n')) {
        line.replace(u'\0', u' ');
        SD_CHECK(reader.take(line));
    }
    return reader.sections();
}

} // namespace shipdeck::aws
