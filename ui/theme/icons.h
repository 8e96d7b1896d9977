// SPDX-License-Identifier: MIT
#pragma once
#include "theme/tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace shipdeck::ui {

//! Every icon of ours: the enumerator and its file under resources/icons. A new one is its file and one line here.
#define SHIPDECK_ICONS(ENTRY)                                                                                          \
    ENTRY(Activity, "activity")                                                                                        \
    ENTRY(ArrowDown, "arrow-down")                                                                                     \
    ENTRY(ArrowLeft, "arrow-left")                                                                                     \
    ENTRY(ArrowRight, "arrow-right")                                                                                   \
    ENTRY(ArrowUpRight, "arrow-up-right")                                                                              \
    ENTRY(ArrowUp, "arrow-up")                                                                                         \
    ENTRY(AtSign, "at-sign")                                                                                           \
    ENTRY(Ban, "ban")                                                                                                  \
    ENTRY(Bell, "bell")                                                                                                \
    ENTRY(Bookmark, "bookmark")                                                                                        \
    ENTRY(Box, "box")                                                                                                  \
    ENTRY(Check, "check")                                                                                              \
    ENTRY(ChevronDown, "chevron-down")                                                                                 \
    ENTRY(ChevronLeft, "chevron-left")                                                                                 \
    ENTRY(ChevronRight, "chevron-right")                                                                               \
    ENTRY(ChevronUp, "chevron-up")                                                                                     \
    ENTRY(ChevronsLeft, "chevrons-left")                                                                               \
    ENTRY(ChevronsRight, "chevrons-right")                                                                             \
    ENTRY(ChevronsUpDown, "chevrons-up-down")                                                                          \
    ENTRY(CircleAlert, "circle-alert")                                                                                 \
    ENTRY(CircleCheck, "circle-check")                                                                                 \
    ENTRY(CircleDashed, "circle-dashed")                                                                               \
    ENTRY(CircleDot, "circle-dot")                                                                                     \
    ENTRY(CircleHelp, "circle-help")                                                                                   \
    ENTRY(CircleX, "circle-x")                                                                                         \
    ENTRY(Clock, "clock")                                                                                              \
    ENTRY(CloudOff, "cloud-off")                                                                                       \
    ENTRY(CloudUpload, "cloud-upload")                                                                                 \
    ENTRY(Cloud, "cloud")                                                                                              \
    ENTRY(Code, "code")                                                                                                \
    ENTRY(Command, "command")                                                                                          \
    ENTRY(Contrast, "contrast")                                                                                        \
    ENTRY(Copy, "copy")                                                                                                \
    ENTRY(CornerDownLeft, "corner-down-left")                                                                          \
    ENTRY(Cpu, "cpu")                                                                                                  \
    ENTRY(Database, "database")                                                                                        \
    ENTRY(Download, "download")                                                                                        \
    ENTRY(EllipsisVertical, "ellipsis-vertical")                                                                       \
    ENTRY(Ellipsis, "ellipsis")                                                                                        \
    ENTRY(ExternalLink, "external-link")                                                                               \
    ENTRY(EyeOff, "eye-off")                                                                                           \
    ENTRY(Eye, "eye")                                                                                                  \
    ENTRY(FileDiff, "file-diff")                                                                                       \
    ENTRY(FileText, "file-text")                                                                                       \
    ENTRY(Filter, "filter")                                                                                            \
    ENTRY(FolderOpen, "folder-open")                                                                                   \
    ENTRY(Folder, "folder")                                                                                            \
    ENTRY(Funnel, "funnel")                                                                                            \
    ENTRY(Gauge, "gauge")                                                                                              \
    ENTRY(GitBranch, "git-branch")                                                                                     \
    ENTRY(GitCommitHorizontal, "git-commit-horizontal")                                                                \
    ENTRY(GitPullRequest, "git-pull-request")                                                                          \
    ENTRY(Github, "github")                                                                                            \
    ENTRY(Globe, "globe")                                                                                              \
    ENTRY(Hammer, "hammer")                                                                                            \
    ENTRY(Hand, "hand")                                                                                                \
    ENTRY(HardDrive, "hard-drive")                                                                                     \
    ENTRY(Hash, "hash")                                                                                                \
    ENTRY(History, "history")                                                                                          \
    ENTRY(House, "house")                                                                                              \
    ENTRY(Info, "info")                                                                                                \
    ENTRY(KeyRound, "key-round")                                                                                       \
    ENTRY(Keyboard, "keyboard")                                                                                        \
    ENTRY(Layers, "layers")                                                                                            \
    ENTRY(LayoutDashboard, "layout-dashboard")                                                                         \
    ENTRY(LayoutGrid, "layout-grid")                                                                                   \
    ENTRY(Link, "link")                                                                                                \
    ENTRY(List, "list")                                                                                                \
    ENTRY(LoaderCircle, "loader-circle")                                                                               \
    ENTRY(Lock, "lock")                                                                                                \
    ENTRY(LogOut, "log-out")                                                                                           \
    ENTRY(Minus, "minus")                                                                                              \
    ENTRY(Monitor, "monitor")                                                                                          \
    ENTRY(Moon, "moon")                                                                                                \
    ENTRY(MousePointerClick, "mouse-pointer-click")                                                                    \
    ENTRY(OctagonX, "octagon-x")                                                                                       \
    ENTRY(PackageCheck, "package-check")                                                                               \
    ENTRY(Package, "package")                                                                                          \
    ENTRY(PanelLeft, "panel-left")                                                                                     \
    ENTRY(Pencil, "pencil")                                                                                            \
    ENTRY(PinOff, "pin-off")                                                                                           \
    ENTRY(Pin, "pin")                                                                                                  \
    ENTRY(Play, "play")                                                                                                \
    ENTRY(Plus, "plus")                                                                                                \
    ENTRY(Power, "power")                                                                                              \
    ENTRY(Radio, "radio")                                                                                              \
    ENTRY(RefreshCw, "refresh-cw")                                                                                     \
    ENTRY(Rocket, "rocket")                                                                                            \
    ENTRY(RotateCcw, "rotate-ccw")                                                                                     \
    ENTRY(RotateCw, "rotate-cw")                                                                                       \
    ENTRY(ScrollText, "scroll-text")                                                                                   \
    ENTRY(Search, "search")                                                                                            \
    ENTRY(Server, "server")                                                                                            \
    ENTRY(Settings, "settings")                                                                                        \
    ENTRY(ShieldCheck, "shield-check")                                                                                 \
    ENTRY(Ship, "ship")                                                                                                \
    ENTRY(SkipForward, "skip-forward")                                                                                 \
    ENTRY(SlidersHorizontal, "sliders-horizontal")                                                                     \
    ENTRY(Split, "split")                                                                                              \
    ENTRY(Square, "square")                                                                                            \
    ENTRY(Star, "star")                                                                                                \
    ENTRY(Sun, "sun")                                                                                                  \
    ENTRY(Terminal, "terminal")                                                                                        \
    ENTRY(TimerOff, "timer-off")                                                                                       \
    ENTRY(Trash2, "trash-2")                                                                                           \
    ENTRY(TriangleAlert, "triangle-alert")                                                                             \
    ENTRY(Undo2, "undo-2")                                                                                             \
    ENTRY(Upload, "upload")                                                                                            \
    ENTRY(User, "user")                                                                                                \
    ENTRY(Users, "users")                                                                                              \
    ENTRY(Wallet, "wallet")                                                                                            \
    ENTRY(WifiOff, "wifi-off")                                                                                         \
    ENTRY(WrapText, "wrap-text")                                                                                       \
    ENTRY(X, "x")                                                                                                      \
    ENTRY(Zap, "zap")

enum class Icon : quint8 {
    None,
#define SHIPDECK_ICON(name, file) name,
    SHIPDECK_ICONS(SHIPDECK_ICON)
#undef SHIPDECK_ICON
};

//! The icon in one colour, `px` logical pixels square, rendered for `dpr`; cached by (icon, colour, px, dpr).
QPixmap iconPixmap(Icon icon, QColor colour, int px, qreal dpr);
//! Draws the icon centred in `box`, on whole device pixels. `px` is already scaled (Theme::px(16)).
void paintIcon(QPainter& painter, Icon icon, const QRectF& box, QColor colour, int px);
//! For menus and actions: follows the theme, dims itself when disabled, turns `onAccent` colour where selected.
QIcon themedIcon(Icon icon, Color colour = Color::TextSecondary);
//! Shipdeck's own mark (a rounded blue square with a ship), for windows, the tray and the project switcher.
QIcon appIcon();
QPixmap appMark(int px, qreal dpr);
//! "git-branch"; also the object of the unit test that every icon has its file.
const char* iconFile(Icon icon);
//! Draws their shapes before anybody asks for them, in any thread. None stands for the mark.
void prepareIcons(const QList<Icon>& icons, int px, qreal dpr);

} // namespace shipdeck::ui
