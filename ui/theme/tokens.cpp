// SPDX-License-Identifier: MIT
#include "theme/tokens.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr EnumArray<Color, const char*> colorKeys{"bg.window",
                                                  "bg.sidebar",
                                                  "bg.surface",
                                                  "bg.raised",
                                                  "bg.overlay",
                                                  "bg.input",
                                                  "bg.hover",
                                                  "bg.pressed",
                                                  "bg.selected",
                                                  "bg.log",
                                                  "bg.log_gutter",
                                                  "text.primary",
                                                  "text.secondary",
                                                  "text.tertiary",
                                                  "text.disabled",
                                                  "border.subtle",
                                                  "border.default",
                                                  "border.strong",
                                                  "accent.solid",
                                                  "accent.solid_hover",
                                                  "accent.solid_pressed",
                                                  "accent.on_solid",
                                                  "accent.text",
                                                  "accent.focus",
                                                  "accent.tint",
                                                  "accent.selection",
                                                  "danger.solid",
                                                  "danger.solid_hover",
                                                  "danger.on_solid",
                                                  "scrim",
                                                  "scrollbar.thumb",
                                                  "log.bg",
                                                  "log.gutter_bg",
                                                  "log.row_hover",
                                                  "log.error_bg",
                                                  "log.warn_bg",
                                                  "log.error_bar",
                                                  "log.warn_bar",
                                                  "log.selection",
                                                  "log.match",
                                                  "log.match_current",
                                                  "log.match_current_text",
                                                  "log.text",
                                                  "log.dim",
                                                  "log.gutter_text",
                                                  "log.timestamp",
                                                  "log.ansi.black",
                                                  "log.ansi.red",
                                                  "log.ansi.green",
                                                  "log.ansi.yellow",
                                                  "log.ansi.blue",
                                                  "log.ansi.magenta",
                                                  "log.ansi.cyan",
                                                  "log.ansi.white",
                                                  "log.ansi.bright_black",
                                                  "log.ansi.bright_red",
                                                  "log.ansi.bright_green",
                                                  "log.ansi.bright_yellow",
                                                  "log.ansi.bright_blue",
                                                  "log.ansi.bright_magenta",
                                                  "log.ansi.bright_cyan",
                                                  "log.ansi.bright_white"};

constexpr EnumArray<Status, const char*> statusKeys{"QUEUED",  "WAITING",      "BUILDING",    "DEPLOYING",
                                                    "STAGED",  "ROLLING",      "READY",       "CURRENT",
                                                    "ERROR",   "ROLLING_BACK", "ROLLED_BACK", "CANCELED",
                                                    "SKIPPED", "ABANDONED",    "SUPERSEDED",  "REMOVED"};

constexpr EnumArray<FontRole, const char*> roleKeys{"display", "title",   "heading", "body", "body_strong",
                                                    "small",   "caption", "log",     "code", "metric"};

constexpr EnumArray<Metric, const char*> metricKeys{"row",       "control",        "nav",     "card_pad",
                                                    "table_row", "deployment_row", "log_row", "log_header_row"};

//! One walk through the document; remembers what it did not find.
class Reader {
public:
    explicit Reader(QStringList& missing) : m_missing(missing) {}

    QJsonValue value(const QJsonObject& from, QLatin1StringView path)
    {
        QJsonValue at = from;
        for (const QLatin1StringView part : path.tokenize('.'_L1))
            at = at.toObject().value(part);
        if (at.isUndefined())
            m_missing.append(path);
        return at;
    }
    //! "#RRGGBB" or "#RRGGBBAA"; QColor would read the alpha first.
    QColor color(const QJsonObject& from, QLatin1StringView path)
    {
        const QString text = value(from, path).toString();
        bool isNumber = false;
        const uint number = QStringView(text).mid(1).toUInt(&isNumber, 16);
        if (isNumber && text.startsWith(u'#') && text.size() == 7)
            return QColor::fromRgb(number);
        if (isNumber && text.startsWith(u'#') && text.size() == 9)
            return QColor::fromRgba(number >> 8 | number << 24);
        if (!m_missing.contains(path))
            m_missing.append(path);
        return {};
    }
    Palette palette(const QJsonObject& theme)
    {
        Palette palette;
        for (std::size_t i = 0; i < colorKeys.size(); ++i)
            palette.colors[i] = color(theme, QLatin1StringView(colorKeys[i]));
        const QJsonObject states = value(theme, "status"_L1).toObject();
        for (std::size_t i = 0; i < statusKeys.size(); ++i) {
            // What was READY and is not in front of visitors any more has CANCELED's colours; the file lists neither.
            const bool isPast = Status(i) == Status::Superseded || Status(i) == Status::Removed;
            const QLatin1StringView key(isPast ? "CANCELED" : statusKeys[i]);
            const QJsonObject state = value(states, key).toObject();
            palette.status[i] = {color(state, "fg"_L1), color(state, "bg"_L1), color(state, "dot"_L1),
                                 color(state, "border"_L1)};
        }
        return palette;
    }
    TypeStyle type(const QJsonObject& style)
    {
        const int weight = style[u"weight"].toInt(400);
        return {style[u"px"].toInt(13),
                style[u"line"].toInt(20),
                weight,
                style[u"weight_dark"].toInt(weight),
                style[u"tracking"].toDouble(),
                style[u"family"].toString() == u"mono"};
    }

private:
    QStringList& m_missing;
};

} // namespace

Tokens Tokens::read(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    Tokens tokens;
    Reader reader(tokens.missing);
    tokens.dark = reader.palette(root[u"themes"][u"dark"].toObject());
    tokens.light = reader.palette(root[u"themes"][u"light"].toObject());
    const QJsonObject scale = reader.value(root, "type.scale"_L1).toObject();
    for (std::size_t i = 0; i < roleKeys.size(); ++i)
        tokens.type[i] = reader.type(reader.value(scale, QLatin1StringView(roleKeys[i])).toObject());
    const QJsonObject comfortable = reader.value(root, "density.comfortable"_L1).toObject();
    const QJsonObject compact = reader.value(root, "density.compact"_L1).toObject();
    for (std::size_t i = 0; i < metricKeys.size(); ++i) {
        const QLatin1StringView key(metricKeys[i]);
        tokens.comfortable[i] = reader.value(comfortable, key).toInt();
        tokens.compact[i] = reader.value(compact, key).toInt();
    }
    return tokens;
}

const char* colorKey(Color color)
{
    return at(colorKeys, color);
}

const char* statusKey(Status status)
{
    return at(statusKeys, status);
}

Status statusFromKey(QStringView key)
{
    for (std::size_t i = 0; i < statusKeys.size(); ++i)
        if (key == QLatin1StringView(statusKeys[i]))
            return Status(i);
    return Status::Queued;
}

} // namespace shipdeck::ui
