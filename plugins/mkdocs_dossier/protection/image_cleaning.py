"""An image without what it tells beside the picture: decoded, and written anew."""

from io import BytesIO
from typing import Any

from PIL import Image, ImageOps

_HOW: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 95, "subsampling": 0},
    "WEBP": {"lossless": True},
    "PNG": {"optimize": True},
    "TIFF": {"compression": "tiff_deflate"},
    "AVIF": {"quality": 95},
}


def clean_image(raw: bytes) -> bytes | None:
    """Return the image as a fresh file of the same format; ``None`` for what would be lost.

    The picture is turned as its EXIF says it is shown, and its colours are kept in sRGB terms: the
    colour profile goes along, as without it the picture would look different.
    """
    Image.MAX_IMAGE_PIXELS = 200_000_000
    with Image.open(BytesIO(raw)) as image:
        kind = "JPEG" if image.format == "MPO" else image.format or ""
        if kind not in _HOW or (kind != "JPEG" and getattr(image, "n_frames", 1) > 1):
            return None
        profile = image.info.get("icc_profile")
        upright = ImageOps.exif_transpose(image)
        # Only pixels and palette: whatever else the file held stays behind.
        fresh = Image.new(upright.mode, upright.size)
        if palette := upright.getpalette():
            fresh.putpalette(palette)
        fresh.paste(upright)
        if "transparency" in upright.info and kind == "PNG":
            fresh.info["transparency"] = upright.info["transparency"]
        out = BytesIO()
        options = dict(_HOW[kind])
        if profile and kind != "TIFF":
            options["icc_profile"] = profile
        fresh.save(out, kind, **options)
    return out.getvalue()
