#!/usr/bin/python3
"""Prints a page to an A4 PDF with WebKitGTK, whose driver cannot.

    print_page.py ADDRESS SELECTOR PDF [--margin MM] [--timeout SECONDS]

A fresh browser that keeps nothing loads the address, waits until the app says
that all is there (data-ready) and SELECTOR is on the page, and prints with the
page's own rules for paper. Ends with 0 and a whole file, or with 1 and a
sentence. Needs a screen: run it under xvfb-run.
"""

import argparse
import json
import os
import sys
from pathlib import Path

os.environ["GSETTINGS_BACKEND"] = "memory"  # the desktop's settings are neither read nor changed
os.environ["NO_AT_BRIDGE"] = "1"

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

GLANCE_MS = 100
# Says what is still missing; nothing when the page may be printed.
LOOK = """(() => {
  if (!document.documentElement.hasAttribute("data-ready")) return "data-ready";
  if (!document.querySelector(%s)) return "the element to print";
  return document.fonts.status === "loaded" ? "" : "the fonts";
})()"""


class Printer:
    """One page, from its address to paper."""

    def __init__(self, wanted):
        self.wanted = wanted
        self.look = LOOK % json.dumps(wanted.selector)
        self.awaited = "an answer"
        self.problem = None
        self.printing = None  # kept here, or it is gone before it ends
        self.loop = GLib.MainLoop()
        Gtk.Settings.get_default().set_property("gtk-print-backends", "file")  # never a real printer
        self.view = WebKit2.WebView.new_with_context(WebKit2.WebContext.new_ephemeral())
        self.view.connect("load-failed", lambda _view, _event, _address, fault: self.end(fault.message) or True)
        self.view.connect("web-process-terminated", lambda _view, why: self.end(f"WebKit ended: {why.value_nick}"))
        self.window = Gtk.Window(default_width=1280, default_height=900)
        self.window.add(self.view)

    def run(self):
        self.wanted.pdf.unlink(missing_ok=True)  # an older file must not pass for this one
        GLib.timeout_add(int(self.wanted.timeout * 1000), lambda: self.end(f"still awaited: {self.awaited}"))
        GLib.timeout_add(GLANCE_MS, self.glance)
        self.window.show_all()
        self.view.load_uri(self.wanted.address)
        self.loop.run()
        if self.problem:
            self.view.terminate_web_process()  # a page that hangs would linger
        return self.problem

    def end(self, problem=None):
        if self.loop.is_running():
            self.problem = problem
            self.loop.quit()
        return GLib.SOURCE_REMOVE

    def glance(self):
        # In a world of its own, so that the page's policy does not matter.
        self.view.evaluate_javascript(self.look, -1, "print-page", None, None, self.seen)
        return GLib.SOURCE_REMOVE

    def seen(self, view, result):
        try:
            self.awaited = view.evaluate_javascript_finish(result).to_string()
        except GLib.Error as fault:  # between two pages no script runs
            self.awaited = fault.message
        if self.awaited:
            GLib.timeout_add(GLANCE_MS, self.glance)
        else:
            self.awaited = "the end of printing"
            self.print()

    def print(self):
        a4 = Gtk.PaperSize.new(Gtk.PAPER_NAME_A4)
        settings = Gtk.PrintSettings()
        settings.set_printer(GLib.dgettext("gtk30", "Print to File"))  # GTK translates this name
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, self.wanted.pdf.as_uri())
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        settings.set_paper_size(a4)
        sheet = Gtk.PageSetup()
        sheet.set_paper_size(a4)
        for edge in (sheet.set_top_margin, sheet.set_right_margin, sheet.set_bottom_margin, sheet.set_left_margin):
            edge(self.wanted.margin, Gtk.Unit.MM)
        self.printing = WebKit2.PrintOperation(web_view=self.view, print_settings=settings, page_setup=sheet)
        self.printing.connect("failed", lambda _printing, fault: self.end(fault.message))
        self.printing.connect("finished", lambda _printing: self.end(self.incomplete()))
        self.printing.print_()

    def incomplete(self):
        pdf = self.wanted.pdf.read_bytes() if self.wanted.pdf.exists() else b""
        whole = pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")
        return None if whole else "the file is not whole"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("address")
    arguments.add_argument("selector")
    arguments.add_argument("pdf", type=lambda path: Path(path).resolve())
    arguments.add_argument("--margin", type=float, default=15)
    arguments.add_argument("--timeout", type=float, default=30)
    wanted = arguments.parse_args()
    problem = Printer(wanted).run() if Gtk.init_check()[0] else "there is no screen"
    if problem:
        sys.exit(f"{wanted.address} is not printed: {problem}")


main()
