"""How the book is found and shared: what a page says of itself, its picture in a chat, the list of pages, the feed.

Nothing here asks anything of another host. Whole addresses are written only when ``_config.yml`` says where
the book is (``html: baseurl``); without that it says everything but addresses.
"""

OF_THE_BOOK_ALONE = (
    "[rel=canonical], [rel=alternate], [name=description], [property], [name='twitter:card'], "
    "[type='application/ld+json'], [rel=manifest], [rel=apple-touch-icon]"
)
"""What of this stands in the head of a page. What is made of pages, such as a package, has none of it."""
