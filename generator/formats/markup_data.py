"""Tags, attributes and style properties of a post: data only."""

from __future__ import annotations

__all__ = [
    "ALLOWED_ATTRIBUTES",
    "ALLOWED_PROPERTIES",
    "ALLOWED_TAGS",
    "BRACES",
    "COLOR_PROPERTIES",
    "COMMON_VALUES",
    "DROPPED_WITH_CONTENT",
    "ELEMENTS",
    "IMAGE_DATA",
    "LINK_ATTRIBUTES",
    "OPTIONAL_END",
    "PLACEHOLDER_HOSTS",
    "PLACEHOLDER_LINKS",
    "SAFE_SCHEMES",
    "UNSAFE_ELEMENTS",
    "VOID_ELEMENTS",
    "words",
]


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())


#: Braces as character references: text can then neither open Liquid nor close a `raw` block.
BRACES = {ord("{"): "&#123;", ord("}"): "&#125;"}

#: What the post templates write.
ALLOWED_TAGS = words(
    "a abbr article aside b blockquote br caption cite code dd del div dl dt em figcaption "
    "figure footer h2 h3 h4 header hr i img ins li mark ol p q s section small span strong "
    "sub sup table tbody td tfoot th thead time tr u ul"
)
ALLOWED_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "*": ("class", "data-ke-size", "id", "lang", "style", "title"),
    "a": ("href", "rel", "target"),
    "img": ("alt", "height", "loading", "src", "width"),
    "ol": ("start",),
    "td": ("colspan", "rowspan"),
    "th": ("colspan", "rowspan", "scope"),
    "time": ("datetime",),
}
ALLOWED_PROPERTIES = words(
    "background background-color border border-bottom border-left border-radius border-top "
    "color font-size font-style font-weight line-height margin margin-bottom margin-top "
    "padding padding-left padding-top text-align text-decoration"
)
#: Tags that go together with what stands in them.
DROPPED_WITH_CONTENT = words("script style")

#: Elements of HTML (https://html.spec.whatwg.org/multipage/indices.html), old ones included.
ELEMENTS = words(
    "a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas "
    "caption center cite code col colgroup data datalist dd del details dfn dialog div dl dt em "
    "fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input "
    "ins kbd label legend li main map mark menu meter nav nobr ol optgroup option output p "
    "picture pre progress q rp rt ruby s samp search section select slot small source span "
    "strike strong sub summary sup table tbody td textarea tfoot th thead time tr track tt u ul "
    "var video wbr"
)
VOID_ELEMENTS = words("area base br col embed hr img input link meta param source track wbr")
#: Elements whose end tag HTML lets one leave out (13.1.2.4); `p` is not counted among them,
#: since kramdown takes an open `<p>` to the end of the file.
OPTIONAL_END = words("colgroup dd dt li optgroup option rp rt tbody td tfoot th thead tr")
#: Elements that bring code, other pages or forms into a post, or change the page around it.
UNSAFE_ELEMENTS = words(
    "applet base body button embed form frame frameset head html iframe input link math meta "
    "noscript object script select style svg template textarea title"
)
LINK_ATTRIBUTES = words("action cite data formaction href poster src xlink:href")
SAFE_SCHEMES = words("http https mailto tel")
IMAGE_DATA = ("data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp")
#: Hosts that stand for "fill me in" (RFC 2606) or for the author's own machine.
PLACEHOLDER_HOSTS = words(
    "example.com example.net example.org localhost 127.0.0.1 yourdomain.com your-domain.com "
    "domain.com yoursite.com"
)
#: Words in place of an address.
PLACEHOLDER_LINKS = words("# url link todo xxx http:// https:// 링크 주소")
COLOR_PROPERTIES = words("color background-color border-color outline-color")
#: Values that any property takes (CSS Cascading 5), and colours that depend on the page.
COMMON_VALUES = words(
    "inherit initial unset revert revert-layer currentcolor transparent none auto"
)
