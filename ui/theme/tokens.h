// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QColor>
#include <QStringList>
#include <QFont>
#include <array>

namespace shipdeck::ui {

//! The colour tokens of resources/theme/tokens.json; colorKey() gives the path inside a theme ("text.primary").
enum class Color : quint8 {
    BgWindow,
    BgSidebar,
    BgSurface,
    BgRaised,
    BgOverlay,
    BgInput,
    BgHover,
    BgPressed,
    BgSelected,
    BgLog,
    BgLogGutter,
    TextPrimary,
    TextSecondary,
    TextTertiary,
    TextDisabled,
    BorderSubtle,
    BorderDefault,
    BorderStrong,
    AccentSolid,
    AccentSolidHover,
    AccentSolidPressed,
    AccentOnSolid,
    AccentText,
    AccentFocus,
    AccentTint,
    AccentSelection,
    DangerSolid,
    DangerSolidHover,
    DangerOnSolid,
    Scrim,
    ScrollThumb,
    LogBg,
    LogGutterBg,
    LogRowHover,
    LogErrorBg,
    LogWarnBg,
    LogErrorBar,
    LogWarnBar,
    LogSelection,
    LogMatch,
    LogMatchCurrent,
    LogMatchCurrentText,
    LogText,
    LogDim,
    LogGutterText,
    LogTimestamp,
    AnsiBlack,
    AnsiRed,
    AnsiGreen,
    AnsiYellow,
    AnsiBlue,
    AnsiMagenta,
    AnsiCyan,
    AnsiWhite,
    AnsiBrightBlack,
    AnsiBrightRed,
    AnsiBrightGreen,
    AnsiBrightYellow,
    AnsiBrightBlue,
    AnsiBrightMagenta,
    AnsiBrightCyan,
    AnsiBrightWhite,
    Count
};

//! Type roles; Log, Code and Metric are set in the mono face.
enum class FontRole : quint8 { Display, Title, Heading, Body, BodyStrong, Small, Caption, Log, Code, Metric, Count };

//! What a deployment (or a row about one) says. Staged, Rolling, Current and Superseded are faces of READY.
enum class Status : quint8 {
    Queued,
    Waiting,
    Building,
    Deploying,
    Staged,
    Rolling,
    Ready,
    Current,
    Error,
    RollingBack,
    RolledBack,
    Canceled,
    Skipped,
    Abandoned,
    Superseded,
    Removed,
    Count
};

//! Sizes that follow density; layout constants that do not are in `size` below. Unscaled: go through Theme::metric().
enum class Metric : quint8 { Row, Control, Nav, CardPad, TableRow, DeploymentRow, LogRow, LogHeaderRow, Count };

namespace space { //!< the spacing scale, in unscaled pixels: Theme::px(space::s4)
inline constexpr int s1 = 4, s2 = 8, s3 = 12, s4 = 16, s5 = 20, s6 = 24, s8 = 32, s10 = 40, s12 = 48;
inline constexpr int page = 24, gutter = 16;
} // namespace space

namespace radius {
inline constexpr int xs = 3, sm = 5, md = 7, lg = 10, xl = 14;
} // namespace radius

namespace size {
inline constexpr int sidebar = 232, sidebarMin = 196, sidebarCollapsed = 52, topbar = 48, statusbar = 28;
inline constexpr int contentMax = 1180, windowMinWidth = 960, windowMinHeight = 600;
inline constexpr int windowWidth = 1280, windowHeight = 800, collapseBelow = 1100;
inline constexpr int rightColumn = 292, detailColumn = 284, statusColumn = 124, stageMin = 68, statusPill = 22;
inline constexpr int paletteWidth = 560, paletteHeight = 420, activityDrawer = 420, thumbWidth = 276, thumbHeight = 176;
} // namespace size

struct StatusColors {
    QColor fg, bg, dot, border;
};

struct TypeStyle {
    int px = 13, line = 20, weight = 400, weightDark = 400;
    qreal tracking = 0;
    bool mono = false;
};

template <typename Enum, typename T> using EnumArray = std::array<T, static_cast<std::size_t>(Enum::Count)>;

//! One theme's colours.
struct Palette {
    EnumArray<Color, QColor> colors;
    EnumArray<Status, StatusColors> status;
};

//! tokens.json, read once; every lookup afterwards is an array index.
struct Tokens {
    Palette dark, light;
    EnumArray<FontRole, TypeStyle> type;
    EnumArray<Metric, int> comfortable, compact;
    QStringList missing; //!< paths that the file should have and has not; a unit test wants this empty

    static Tokens read(const QByteArray& json);
};

const char* colorKey(Color color);     //!< "text.primary"
const char* statusKey(Status status);  //!< "ROLLING_BACK", as in the store, the CLI and tokens.json
Status statusFromKey(QStringView key); //!< unknown words give Queued
template <typename Enum, typename T> const T& at(const EnumArray<Enum, T>& array, Enum key)
{
    return array[static_cast<std::size_t>(key)];
}

} // namespace shipdeck::ui
