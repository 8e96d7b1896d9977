// SPDX-License-Identifier: MIT
#include "deploy/aws/history/manifest_files.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <charconv>

namespace shipdeck::site {
namespace {

bool isPlain(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x20 || c == '"' || c == '\\'; });
}

bool isAscii(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return uchar(c) > 0x7e; });
}

QByteArray latin1ToUtf8(const QByteArray& text)
{
    return isAscii(text) ? text : QString::fromLatin1(text).toUtf8();
}

//! Adds `text` (UTF-8) with its quotation marks.
void addQuoted(QByteArray& json, const QByteArray& text)
{
    if (isPlain(text))
        json.append('"').append(text).append('"');
    else
        json += QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
}

//! Reads the expected tokens from left to right.
class Reader {
public:
    explicit Reader(QByteArrayView text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    const char* at() const { return m_at; }
    bool take(QByteArrayView wanted)
    {
        if (!QByteArrayView(m_at, m_end).startsWith(wanted))
            return false;
        m_at += wanted.size();
        return true;
    }
    //! Reads up to and including the next quotation mark; the text has no escapes.
    bool takeText(QByteArrayView* text)
    {
        const char* const end = std::find(m_at, m_end, '"');
        *text = {m_at, end};
        if (end == m_end || !isPlain(*text))
            return false;
        m_at = end + 1;
        return true;
    }
    bool takeNumber(qint64* number)
    {
        const auto [end, error] = std::from_chars(m_at, m_end, *number);
        const bool isGood = error == std::errc() && *number >= 0;
        m_at = end;
        return isGood;
    }

private:
    const char* m_at;
    const char* m_end;
};

bool takeFile(Reader& from, ReleaseFile& file, const QByteArray& lastType)
{
    QByteArrayView type;
    QByteArrayView path;
    QByteArrayView hash;
    if (!from.take("{"))
        return false;
    file.isAsset = from.take("\"asset\":true,");
    const bool isGood = from.take("\"contentType\":\"") && from.takeText(&type) && from.take(",\"path\":\"")
        && from.takeText(&path) && from.take(",\"sha256\":\"") && from.takeText(&hash) && from.take(",\"size\":")
        && from.takeNumber(&file.size) && from.take("}");
    if (!isGood || !isAscii(type) || !isAscii(hash))
        return false;
    file.contentType = type == lastType ? lastType : type.toByteArray(); // few types, so copies share memory
    file.path = QString::fromUtf8(path);
    file.sha256 = hash.toByteArray();
    return true;
}

} // namespace

QByteArray filesToJson(const QList<ReleaseFile>& files)
{
    QByteArray json = "[";
    json.reserve(files.size() * 200);
    for (const ReleaseFile& file : files) {
        json += json.size() > 1 ? ",{" : "{";
        json += file.isAsset ? "\"asset\":true,\"contentType\":" : "\"contentType\":";
        addQuoted(json, latin1ToUtf8(file.contentType));
        json += ",\"path\":";
        addQuoted(json, file.path.toUtf8());
        json += ",\"sha256\":";
        addQuoted(json, latin1ToUtf8(file.sha256));
        json += ",\"size\":";
        json += QByteArray::number(file.size);
        json += '}';
    }
    json += ']';
    return json;
}

bool takeFiles(QByteArray* json, QList<ReleaseFile>* files)
{
    static const QByteArray name = ",\"files\":["; // not inside a string: its quotes are escaped
    const qsizetype from = json->indexOf(name);
    if (from < 0)
        return false;
    const qsizetype begin = from + name.size();
    Reader reader(QByteArrayView(*json).sliced(begin));
    QList<ReleaseFile> found;
    found.reserve((json->size() - begin) / 160);
    QByteArray lastType;
    while (!reader.take("]")) {
        if (!found.isEmpty() && !reader.take(","))
            return false;
        ReleaseFile file;
        if (!takeFile(reader, file, lastType))
            return false;
        lastType = file.contentType;
        found.append(std::move(file));
    }
    const qsizetype end = reader.at() - json->constData();
    // The next member of a manifest.
    if (!QByteArrayView(*json).sliced(end).startsWith(",\"folder\":"))
        return false;
    json->remove(from, end - from);
    *files = std::move(found);
    return true;
}

} // namespace shipdeck::site
