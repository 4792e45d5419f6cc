"""What of a page the theme's search reads."""

from mkdocs_dossier.mkdocs_plugin.search import leave_out_apparatus

TIMELINE = (
    '<div aria-labelledby="t" class="dossier-timeline" id="a" role="region"><ol><li>'
    "<div>inner <div>deep</div></div><section>s</section></li></ol></div>"
)


def test_a_timeline_is_left_out_with_all_that_is_in_it() -> None:
    assert leave_out_apparatus(f"<p>a</p>{TIMELINE}<div>b</div>{TIMELINE}<p>c</p>") == (
        "<p>a</p><div>b</div><p>c</p>"
    )


def test_the_timeline_of_all_is_read() -> None:
    whole = '<div class="dossier-timeline dossier-all"><h2>2020</h2></div>'
    assert leave_out_apparatus(whole) == whole


def test_one_that_never_ends_is_left_out_to_the_end() -> None:
    assert leave_out_apparatus('<p>a</p><div class="dossier-timeline"><div>b</div>') == "<p>a</p>"
