// SPDX-License-Identifier: MIT
#include "aws/protocols/xml.h"

#include <QXmlStreamReader>

namespace shipdeck::aws {
namespace {

constexpr qsizetype deepest = 64;

} // namespace

const XmlElement& XmlElement::child(QStringView wanted) const
{
    static const XmlElement none;
    for (const XmlElement& element : children)
        if (element.name == wanted)
            return element;
    return none;
}

QList<XmlElement> XmlElement::all(QStringView wanted) const
{
    QList<XmlElement> found;
    for (const XmlElement& element : children)
        if (element.name == wanted)
            found << element;
    return found;
}

std::optional<XmlElement> parseXml(const QByteArray& bytes)
{
    QXmlStreamReader reader(bytes);
    QList<XmlElement> open(1); // the open elements, starting with the document
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD: return std::nullopt;
        case QXmlStreamReader::StartElement:
            if (open.size() > deepest)
                return std::nullopt;
            open.append(XmlElement{reader.name().toString(), {}, {}});
            break;
        case QXmlStreamReader::Characters: open.last().text += reader.text(); break;
        case QXmlStreamReader::EndElement: {
            const XmlElement closed = open.takeLast();
            open.last().children.append(closed);
            break;
        }
        default: break;
        }
    }
    if (reader.hasError() || open.size() != 1 || open.first().children.size() != 1)
        return std::nullopt;
    return open.first().children.first();
}

} // namespace shipdeck::aws
