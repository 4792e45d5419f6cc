"""A reader who touches everything on a page, and a browser that tells what a policy blocks."""

from playwright.sync_api import Browser, BrowserContext, Page

TELL = """
document.addEventListener("securitypolicyviolation", event => told(
  `${event.effectiveDirective} ${event.blockedURI} at ${location.pathname} ${event.sample}`))
"""
TOUCH = """async () => {
  const leave = event => {
    const link = event.target.closest?.("a[href]")
    if (link && link.getAttribute("href")[0] != "#") event.preventDefault()
  }
  document.addEventListener("click", leave)
  const many = document.querySelectorAll(
    "a, button, summary, label, input, .md-annotation__index, .md-top, [title], abbr")
  for (const element of many) {
    for (const type of ["pointerenter", "mouseenter", "mouseover"])
      element.dispatchEvent(new MouseEvent(type, {bubbles: true}))
    element.focus?.()
  }
  const clicked = document.querySelectorAll(
    "article button, article summary, article label, article a[href^='#'], .md-code__button,"
    + " .md-header__option label, .md-annotation__index, .md-banner__button, .md-top,"
    + " [for=__drawer], input[type=checkbox], input[type=radio]")
  for (const element of clicked)
    // What is drawn can be clicked too, but has no method for it.
    element.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}))
  await new Promise(done => setTimeout(done, 60))
  document.removeEventListener("click", leave)
  return many.length
}"""


def open_watched(browser: Browser, told: list[str]) -> BrowserContext:
    """Return a browser's window that tells of everything which a policy blocks on its pages."""
    context = browser.new_context(locale="en-GB")
    context.expose_function("told", lambda line: told.append(line))  # noqa: PLW0108 - Playwright marks it
    context.add_init_script(TELL)
    context.on(
        "console",
        lambda message: (
            told.append(message.text) if "Content Security Policy" in message.text else None
        ),
    )
    return context


def touch(page: Page) -> int:
    """Hover, focus and click everything on a page; return how much there was."""
    touched: int = page.evaluate(TOUCH)
    return touched
