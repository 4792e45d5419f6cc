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


def test_the_timeline_of_all_is_left_out_too() -> None:
    # Its events are found by themselves, those of files as well.
    whole = '<div class="dossier-timeline dossier-all"><h2>2020</h2></div>'
    assert leave_out_apparatus(f"<p>a</p>{whole}") == "<p>a</p>"


def test_what_only_machines_read_aloud_is_left_out() -> None:
    mark = '<a class="dossier-sign" href="#e"><span class="dossier-hidden">Verified</span></a>'
    number = '<span class="dossier-hidden">Source </span>1'
    assert leave_out_apparatus(f"<p>“so”{mark} [{number}]</p>") == "<p>“so” [1]</p>"


def test_one_that_never_ends_is_left_out_to_the_end() -> None:
    assert leave_out_apparatus('<p>a</p><div class="dossier-timeline"><div>b</div>') == "<p>a</p>"
