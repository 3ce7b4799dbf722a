"""The app owns the building of everything: adapters, pages and the flows between them."""
