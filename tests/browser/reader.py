"""A reader: a page in a browser, and what the browser asked for and complained of."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, Response


@dataclass  # Without slots: Playwright keeps its own notes of the methods that it calls.
class Reader:
    """Somebody who reads the report.

    Attributes:
        page: what they look at.
        address: of the report's first page.
        requests: every address the browser has asked for.
        complaints: errors in the console and in scripts, and files that are not there.
    """

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str = "") -> None:
        self.page.goto(self.address + path)

    def foreign_requests(self) -> list[str]:
        """Return the addresses asked for that are not the report's own."""
        return [
            request
            for request in self.requests
            if urlsplit(request).scheme not in ("data", "blob")
            and not request.startswith(self.address)
        ]

    def note_message(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def note_failure(self, request: Request) -> None:
        # A reader who leaves a page before all of it is there has not found it broken.
        if "ERR_ABORTED" not in (request.failure or ""):
            self.complaints.append(f"{request.failure}: {request.url}")

    def note_answer(self, answer: Response) -> None:
        if answer.status >= 400:
            self.complaints.append(f"{answer.status}: {answer.url}")

    def anchor(self) -> Locator:
        """Return the element that the address names."""
        return self.page.locator(f"[id='{urlsplit(self.page.url).fragment}']")

    def article_text(self) -> str:
        """Return the chapter's text as displayed, white space aside."""
        return " ".join(self.page.locator("article").inner_text().split())


def begin_reading(context: BrowserContext, address: str) -> Reader:
    """Open a page that takes note of what the browser does."""
    reader = Reader(context.new_page(), address)
    page = reader.page
    page.on("request", lambda request: reader.requests.append(request.url))
    page.on("pageerror", lambda error: reader.complaints.append(str(error)))
    page.on("console", reader.note_message)
    page.on("requestfailed", reader.note_failure)
    page.on("response", reader.note_answer)
    return reader
