// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/app_folder.h"

namespace shipdeck::build {

//! The location of a Python web application: `app = Flask(…)` in src/main.py.
struct PythonEntry {
    QString file; //!< relative to the app
    int line = 0;
    QString module;       //!< "app.main", importable from `folder`
    QString folder;       //!< the folder to add to the import path; "" is the app's root
    QString object;       //!< "app"
    bool factory = false; //!< `object` is a function that makes the application
    Text saw;
};

//! The entry for flask, fastapi, starlette, fasthtml, django, streamlit or gradio; absent if none is found.
std::optional<PythonEntry> pythonEntry(const AppFolder& app, const QString& framework);

//! The content of the files that declare what pip, uv, poetry, pdm or pipenv install.
QString pythonManifestText(const AppFolder& app);
//! Whether the distribution is declared (names are compared as on PyPI).
bool hasPythonPackage(const AppFolder& app, const QString& name);

} // namespace shipdeck::build
