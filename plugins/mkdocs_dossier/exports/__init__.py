"""What a build writes besides pages: bibliographies, tags, linked data, the report as JSON."""
