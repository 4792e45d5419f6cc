"""What readers see that no author wrote, in their language: tables filled from catalogues."""
