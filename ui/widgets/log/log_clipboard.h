// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>

namespace shipdeck::ui {

class LogDocument;
class LogNavigator;
class LogSelection;
struct LogMetrics;

//! Copies the selected lines, all shown ones without a selection, or a link to them.
class LogClipboard final : public QObject {
    Q_OBJECT
public:
    enum class As { Text, Markdown, Colours, Link };

    LogClipboard(const LogDocument& document, const LogNavigator& navigator, const LogSelection& selection,
                 const LogMetrics& metrics);

    void setLinkBase(const QString& base) { m_linkBase = base; }
    bool hasLinks() const { return !m_linkBase.isEmpty(); }
    QString link() const; //!< empty without a base
    QString text(As as) const;
    void copy(As as);
    QString selectedWords() const; //!< if they are within one line

Q_SIGNALS:
    void copied(const QString& sentence); //!< "Link copied"

private:
    QString lines(bool colours) const;
    QString lineText(qint64 number, bool colours) const;

    const LogDocument& m_document;
    const LogNavigator& m_navigator;
    const LogSelection& m_selection;
    const LogMetrics& m_metrics; //!< a copy has the time column if it is shown
    QString m_linkBase;
};

} // namespace shipdeck::ui
