// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace shipdeck::aws {

//! A response's XML as a tree. Names are without namespaces; missing elements are empty.
struct XmlElement {
    QString name;
    QString text; //!< of the element itself, unchanged
    QList<XmlElement> children;

    const XmlElement& child(QStringView name) const; //!< the first of that name
    QString textOf(QStringView name) const { return child(name).text; }
    QList<XmlElement> all(QStringView name) const;
};

//! nullopt if it is not well-formed, has a document type, or is nested deeper than any response of AWS.
std::optional<XmlElement> parseXml(const QByteArray& bytes);

} // namespace shipdeck::aws
