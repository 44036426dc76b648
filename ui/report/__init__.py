"""»Rapport«: the theme report for the ideation workshop."""

from ui.report.place import ReportPlace

__all__ = ["ReportPlace"]
