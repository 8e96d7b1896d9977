// SPDX-License-Identifier: MIT
#pragma once
#include "theme/tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace shipdeck::ui {

//! Every icon of ours: the enumerator and its file under resources/icons. A new one is its file and one line here.
#define SHIPDECK_ICONS(X)                                                                                              \
    X(Activity, "activity")                                                                                            \
    X(ArrowDown, "arrow-down")                                                                                         \
    X(ArrowLeft, "arrow-left")                                                                                         \
    X(ArrowRight, "arrow-right")                                                                                       \
    X(ArrowUpRight, "arrow-up-right")                                                                                  \
    X(ArrowUp, "arrow-up")                                                                                             \
    X(AtSign, "at-sign")                                                                                               \
    X(Ban, "ban")                                                                                                      \
    X(Bell, "bell")                                                                                                    \
    X(Bookmark, "bookmark")                                                                                            \
    X(Box, "box")                                                                                                      \
    X(Check, "check")                                                                                                  \
    X(ChevronDown, "chevron-down")                                                                                     \
    X(ChevronLeft, "chevron-left")                                                                                     \
    X(ChevronRight, "chevron-right")                                                                                   \
    X(ChevronUp, "chevron-up")                                                                                         \
    X(ChevronsLeft, "chevrons-left")                                                                                   \
    X(ChevronsRight, "chevrons-right")                                                                                 \
    X(ChevronsUpDown, "chevrons-up-down")                                                                              \
    X(CircleAlert, "circle-alert")                                                                                     \
    X(CircleCheck, "circle-check")                                                                                     \
    X(CircleDashed, "circle-dashed")                                                                                   \
    X(CircleDot, "circle-dot")                                                                                         \
    X(CircleHelp, "circle-help")                                                                                       \
    X(CircleX, "circle-x")                                                                                             \
    X(Clock, "clock")                                                                                                  \
    X(CloudOff, "cloud-off")                                                                                           \
    X(CloudUpload, "cloud-upload")                                                                                     \
    X(Cloud, "cloud")                                                                                                  \
    X(Code, "code")                                                                                                    \
    X(Command, "command")                                                                                              \
    X(Contrast, "contrast")                                                                                            \
    X(Copy, "copy")                                                                                                    \
    X(CornerDownLeft, "corner-down-left")                                                                              \
    X(Cpu, "cpu")                                                                                                      \
    X(Database, "database")                                                                                            \
    X(Download, "download")                                                                                            \
    X(EllipsisVertical, "ellipsis-vertical")                                                                           \
    X(Ellipsis, "ellipsis")                                                                                            \
    X(ExternalLink, "external-link")                                                                                   \
    X(EyeOff, "eye-off")                                                                                               \
    X(Eye, "eye")                                                                                                      \
    X(FileDiff, "file-diff")                                                                                           \
    X(FileText, "file-text")                                                                                           \
    X(Filter, "filter")                                                                                                \
    X(FolderOpen, "folder-open")                                                                                       \
    X(Folder, "folder")                                                                                                \
    X(Funnel, "funnel")                                                                                                \
    X(Gauge, "gauge")                                                                                                  \
    X(GitBranch, "git-branch")                                                                                         \
    X(GitCommitHorizontal, "git-commit-horizontal")                                                                    \
    X(GitPullRequest, "git-pull-request")                                                                              \
    X(Github, "github")                                                                                                \
    X(Globe, "globe")                                                                                                  \
    X(Hammer, "hammer")                                                                                                \
    X(Hand, "hand")                                                                                                    \
    X(HardDrive, "hard-drive")                                                                                         \
    X(Hash, "hash")                                                                                                    \
    X(History, "history")                                                                                              \
    X(House, "house")                                                                                                  \
    X(Info, "info")                                                                                                    \
    X(KeyRound, "key-round")                                                                                           \
    X(Keyboard, "keyboard")                                                                                            \
    X(Layers, "layers")                                                                                                \
    X(LayoutDashboard, "layout-dashboard")                                                                             \
    X(LayoutGrid, "layout-grid")                                                                                       \
    X(Link, "link")                                                                                                    \
    X(List, "list")                                                                                                    \
    X(LoaderCircle, "loader-circle")                                                                                   \
    X(Lock, "lock")                                                                                                    \
    X(LogOut, "log-out")                                                                                               \
    X(Minus, "minus")                                                                                                  \
    X(Monitor, "monitor")                                                                                              \
    X(Moon, "moon")                                                                                                    \
    X(MousePointerClick, "mouse-pointer-click")                                                                        \
    X(OctagonX, "octagon-x")                                                                                           \
    X(PackageCheck, "package-check")                                                                                   \
    X(Package, "package")                                                                                              \
    X(PanelLeft, "panel-left")                                                                                         \
    X(Pencil, "pencil")                                                                                                \
    X(PinOff, "pin-off")                                                                                               \
    X(Pin, "pin")                                                                                                      \
    X(Play, "play")                                                                                                    \
    X(Plus, "plus")                                                                                                    \
    X(Power, "power")                                                                                                  \
    X(Radio, "radio")                                                                                                  \
    X(RefreshCw, "refresh-cw")                                                                                         \
    X(Rocket, "rocket")                                                                                                \
    X(RotateCcw, "rotate-ccw")                                                                                         \
    X(RotateCw, "rotate-cw")                                                                                           \
    X(ScrollText, "scroll-text")                                                                                       \
    X(Search, "search")                                                                                                \
    X(Server, "server")                                                                                                \
    X(Settings, "settings")                                                                                            \
    X(ShieldCheck, "shield-check")                                                                                     \
    X(Ship, "ship")                                                                                                    \
    X(SkipForward, "skip-forward")                                                                                     \
    X(SlidersHorizontal, "sliders-horizontal")                                                                         \
    X(Split, "split")                                                                                                  \
    X(Square, "square")                                                                                                \
    X(Star, "star")                                                                                                    \
    X(Sun, "sun")                                                                                                      \
    X(Terminal, "terminal")                                                                                            \
    X(TimerOff, "timer-off")                                                                                           \
    X(Trash2, "trash-2")                                                                                               \
    X(TriangleAlert, "triangle-alert")                                                                                 \
    X(Undo2, "undo-2")                                                                                                 \
    X(Upload, "upload")                                                                                                \
    X(User, "user")                                                                                                    \
    X(Users, "users")                                                                                                  \
    X(Wallet, "wallet")                                                                                                \
    X(WifiOff, "wifi-off")                                                                                             \
    X(WrapText, "wrap-text")                                                                                           \
    X(X, "x")                                                                                                          \
    X(Zap, "zap")

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
void clearIconCache();

} // namespace shipdeck::ui
