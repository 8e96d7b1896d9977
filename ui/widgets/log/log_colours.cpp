// SPDX-License-Identifier: MIT
#include "widgets/log/log_colours.h"

#include "theme/paint.h"
#include "theme/theme.h"

#include <QHash>
#include <cmath>

namespace shipdeck::ui {
namespace {

qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal encoded(qreal channel)
{
    channel = qBound(0.0, channel, 1.0);
    return channel <= 0.0031308 ? channel * 12.92 : 1.055 * std::pow(channel, 1 / 2.4) - 0.055;
}

qreal luminance(QColor colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

struct Lab {
    qreal l, a, b;
};

// https://bottosson.github.io/posts/oklab/
Lab toLab(QColor colour)
{
    const qreal r = linear(colour.redF()), g = linear(colour.greenF()), b = linear(colour.blueF());
    const qreal l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const qreal m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const qreal s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QColor fromLab(const Lab& lab)
{
    const auto cube = [](qreal value) { return value * value * value; };
    const qreal l = cube(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b);
    const qreal m = cube(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b);
    const qreal s = cube(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b);
    return QColor::fromRgbF(float(encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
                            float(encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
                            float(encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)));
}

//! xterm's palette: a 6×6×6 cube from 16 on, then 24 greys.
QRgb indexedRgb(quint32 index)
{
    if (index >= 232) {
        const int grey = int(8 + (index - 232) * 10);
        return qRgb(grey, grey, grey);
    }
    const quint32 cube = index - 16;
    const auto level = [](quint32 step) { return step == 0 ? 0 : int(55 + step * 40); };
    return qRgb(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
}

QColor colourOf(const logs::AnsiColor& colour, Color fallback)
{
    if (colour.kind == logs::AnsiColor::Kind::Default)
        return Theme::color(fallback);
    if (colour.kind == logs::AnsiColor::Kind::Indexed && colour.value < 16)
        return Theme::ansi(int(colour.value));
    const QRgb rgb = colour.kind == logs::AnsiColor::Kind::Indexed ? indexedRgb(qMin(colour.value, quint32(255)))
                                                                   : QRgb(colour.value | 0xFF000000);
    static quint32 generation = 0;
    static QHash<QRgb, QColor> lifted;
    if (generation != Theme::generation() || lifted.size() > 4096) {
        lifted.clear();
        generation = Theme::generation();
    }
    auto known = lifted.find(rgb);
    if (known == lifted.end())
        known = lifted.insert(rgb, readable(QColor(rgb), Theme::color(Color::LogBg), 7));
    return *known;
}

} // namespace

qreal contrast(QColor a, QColor b)
{
    const qreal one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return qMax(one, other) / qMin(one, other);
}

QColor readable(QColor colour, QColor background, qreal ratio)
{
    if (contrast(colour, background) >= ratio)
        return colour;
    const Lab lab = toLab(colour);
    qreal near = lab.l;
    qreal far = luminance(background) < 0.18 ? 1 : 0;
    for (int round = 0; round < 20; ++round) {
        const qreal middle = (near + far) / 2;
        (contrast(fromLab({middle, lab.a, lab.b}), background) >= ratio ? far : near) = middle;
    }
    return fromLab({far, lab.a, lab.b});
}

RunStyle lookOf(const logs::AnsiStyle& style)
{
    RunStyle look;
    look.text = colourOf(style.text, style.dim ? Color::LogDim : Color::LogText);
    if (style.dim && style.text.kind != logs::AnsiColor::Kind::Default)
        look.text = readable(mix(look.text, Theme::color(Color::LogDim), 0.5), Theme::color(Color::LogBg), 7);
    if (style.background.kind != logs::AnsiColor::Kind::Default)
        // A tint keeps every text colour readable on every background.
        look.background = mix(Theme::color(Color::LogBg), colourOf(style.background, Color::LogBg), 0.2);
    if (style.inverse) {
        look.background = look.text;
        look.text = Theme::color(Color::LogBg);
    }
    const bool bright =
        style.text.kind == logs::AnsiColor::Kind::Indexed && style.text.value >= 8 && style.text.value < 16;
    if (style.bold)
        look.weight = QFont::Bold;
    else if (bright && !Theme::isDark())
        look.weight = QFont::Medium; // on white, bright colours would be unreadable
    look.italic = style.italic;
    look.underline = style.underline;
    look.strike = style.strike;
    return look;
}

} // namespace shipdeck::ui
