//! What a response says about its list: the next page, whether there is one, and how many items there are.

use crate::document::Node;
use crate::model::{Document, Kind, ObjectSchema, Use};
use crate::plan::answers::{Payload, object_of};
use crate::plan::words::words;

/// Keys with the cursor of the next page.
const CURSORS: [&str; 14] = [
    "next_marker",
    "next_cursor",
    "nextCursor",
    "next_page_token",
    "nextPageToken",
    "next_token",
    "nextToken",
    "cursor",
    "continuation_token",
    "continuationToken",
    "next_stream_position",
    "next",
    "marker",
    "page_token",
];

/// Keys with the URL of the next page, if the document says that the value is one or the name does.
const LINKS: [&str; 18] = [
    "next_url",
    "nextUrl",
    "next_uri",
    "nextUri",
    "next_link",
    "nextLink",
    "@odata.nextLink",
    "next_href",
    "nextHref",
    "next_page_url",
    "nextPageUrl",
    "next_page_uri",
    "nextPageUri",
    "next_page_link",
    "nextPageLink",
    "next",
    "next_page",
    "nextPage",
];

/// Keys of an object that is a link.
const ADDRESSES: [&str; 4] = ["href", "url", "uri", "link"];

/// Keys that are true if there is another page.
const MORE: [&str; 6] = ["has_more", "hasMore", "has_next", "hasNext", "has_next_page", "hasNextPage"];

/// Keys with the number of items in the whole list, that which needs no declaration in front.
const TOTALS: [&str; 14] = [
    "total_count",
    "totalCount",
    "total_items",
    "totalItems",
    "items_total",
    "itemsTotal",
    "total_results",
    "totalResults",
    "total_records",
    "totalRecords",
    "total_entries",
    "total_elements",
    "totalElements",
    "total",
];

/// Keys of objects with paging information.
const GROUPS: [&str; 11] = [
    "links",
    "_links",
    "pagination",
    "paging",
    "page_info",
    "pageInfo",
    "page",
    "meta",
    "metadata",
    "result_info",
    "pages",
];

/// The URL of the next page.
pub(super) struct Link {
    /// Where a response has it, relative to the paging information.
    pub(super) path: String,
    /// Query parameters in its example.
    pub(super) parameters: Vec<String>,
}

/// The objects with paging information.
pub(super) struct Information<'a> {
    document: &'a Document,
    /// Each with its path, such as `meta.`, relative to the key of the envelope.
    places: Vec<(String, &'a ObjectSchema)>,
}

/// Returns whether a response has the URL of the next page at its root or in an object there.
pub(in crate::plan) fn has_link(document: &Document, body: &ObjectSchema) -> bool {
    Information::below(document, body).link().is_some()
}

/// Returns whether the items of a list have an `id`.
pub(super) fn items_have_ids(document: &Document, payload: &Payload) -> bool {
    let Kind::List(item) = &document.of(&payload.value).kind else { return false };
    let id = object_of(document, item).and_then(|it| it.property("id"));
    id.is_some_and(|id| matches!(document.of(&id.value).kind, Kind::Text(_)))
}

impl<'a> Information<'a> {
    /// Returns the paging information of a list: at a key of the envelope, or beside the list. A list that is all of the response has none.
    pub(super) fn of(document: &'a Document, payload: &'a Payload) -> Option<Self> {
        let body = object_of(document, &payload.body)?;
        let envelope = &payload.envelope;
        if envelope.paging.is_empty() {
            let is_whole = payload.key.is_empty() && envelope.payload.is_empty();
            return (!is_whole).then(|| Self::below(document, body));
        }
        let inner = object_of(document, &body.property(&envelope.paging)?.value)?;
        Some(Self::below(document, inner))
    }

    fn below(document: &'a Document, root: &'a ObjectSchema) -> Self {
        let mut places = vec![(String::new(), root)];
        let mut next = 0;
        while let Some((path, object)) = places.get(next).cloned() {
            next += 1;
            // Two levels, such as `meta.pagination`.
            if path.matches('.').count() < 2 {
                let groups =
                    GROUPS.iter().filter_map(|name| Some((*name, object_of(document, &object.property(name)?.value)?)));
                places.extend(groups.map(|(name, group)| (format!("{path}{name}."), group)));
            }
        }
        Self { document, places }
    }

    /// Returns the URL of the next page.
    pub(super) fn link(&self) -> Option<Link> {
        self.places.iter().find_map(|(path, object)| {
            let is_links = path.contains("links.");
            LINKS.iter().find_map(|name| {
                let value = &object.property(name)?.value;
                if let Some(inner) = object_of(self.document, value) {
                    let address = ADDRESSES.iter().find(|it| self.is_text(inner, it))?;
                    let parameters = self.parameters(&inner.property(address)?.value);
                    return Some(Link { path: format!("{path}{name}.{address}"), parameters });
                }
                let is_url = self.is_text(object, name) && (is_links || says_url(name) || self.shows_url(value));
                is_url.then(|| Link { path: format!("{path}{name}"), parameters: self.parameters(value) })
            })
        })
    }

    /// Returns where the next cursor is.
    pub(super) fn cursor(&self) -> Option<String> {
        self.places.iter().find_map(|(path, object)| {
            let is_value =
                |name: &&&str| object.property(name).is_some_and(|it| object_of(self.document, &it.value).is_none());
            if let Some(name) = CURSORS.iter().find(is_value) {
                return Some(format!("{path}{name}"));
            }
            let cursors = object_of(self.document, &object.property("cursors")?.value)?;
            let name = ["after", "next"].iter().find(|name| cursors.property(name).is_some())?;
            Some(format!("{path}cursors.{name}"))
        })
    }

    /// Returns where a response says whether there is another page.
    pub(super) fn more(&self) -> Option<String> {
        self.find(&MORE, |kind| matches!(kind, Kind::Boolean))
    }

    /// Returns where the number of all items is, unless that is where it is by default.
    pub(super) fn total(&self) -> Option<String> {
        let found = self.find(&TOTALS, |kind| matches!(kind, Kind::Integer(_) | Kind::Number));
        found.filter(|path| path != TOTALS[0])
    }

    fn find(&self, names: &[&str], fits: impl Fn(&Kind) -> bool) -> Option<String> {
        self.places.iter().find_map(|(path, object)| {
            let fits = |name: &&&str| object.property(name).is_some_and(|it| fits(&self.document.of(&it.value).kind));
            names.iter().find(fits).map(|name| format!("{path}{name}"))
        })
    }

    fn is_text(&self, object: &ObjectSchema, name: &str) -> bool {
        object.property(name).is_some_and(|it| matches!(self.document.of(&it.value).kind, Kind::Text(_)))
    }

    /// Returns whether a format, an example or the description says that a text is a URL or a path.
    fn shows_url(&self, value: &Use) -> bool {
        let schema = self.document.of(value);
        if let Kind::Text(text) = &schema.kind {
            if text.format.as_deref().is_some_and(|it| it.starts_with("uri") || it.starts_with("iri") || it == "url") {
                return true;
            }
        }
        let mut examples = schema.facets.examples.iter().filter_map(Node::as_text).peekable();
        if examples.peek().is_some() {
            return examples.any(|it| it.starts_with(['/', '?']) || it.contains("://"));
        }
        let description = value.description.as_deref().or(schema.description.as_deref());
        description.is_some_and(says_url)
    }

    /// Returns the query parameters in the examples of a URL.
    fn parameters(&self, value: &Use) -> Vec<String> {
        let examples = self.document.of(value).facets.examples.iter().filter_map(Node::as_text);
        let queries = examples.filter_map(|it| it.split_once('?')).map(|(_, query)| query);
        let pairs = queries.flat_map(|query| query.split('&')).filter_map(|pair| pair.split('=').next());
        pairs.map(str::to_owned).collect()
    }
}

/// Returns whether a name or a sentence has a word for a URL.
fn says_url(text: &str) -> bool {
    words(text).iter().any(|word| matches!(word.as_str(), "url" | "uri" | "link" | "href" | "hyperlink"))
}
