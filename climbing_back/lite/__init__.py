"""The notebooks in the browser, with nothing to install: ``make lite`` puts them beside the built book.

JupyterLite is JupyterLab as plain files, and Pyodide is Python for the browser. ``python.py`` gathers
Pyodide and the packages that the notebooks need, ``site.py`` builds the site. All of it is served from the
book's own folder, so no other host is asked for anything.
"""
