//! The paging styles that declarations can name.

/// How a list is split into pages: which query parameters select a page, and where a response reports the next page.
///
/// Set it with `paging = …` in a declaration. It applies to the resource and to all resources nested in it. Defaults to the style of the
/// scope, and to [`PAGE`](Self::PAGE) for resources that are not nested.
///
/// The styles of Cloudflare's API are constants here. For other APIs, define your own:
///
/// ```
/// use rtk::Paging;
///
/// const BY_NUMBER: Paging = Paging::numbered("pageNumber", "pageSize");
/// const BY_OFFSET: Paging = Paging::offset("offset", "limit");
/// const BY_MARKER: Paging = Paging::cursor("marker", Some("count"), "next.marker");
/// const BY_ADDRESS: Paging = Paging::link("after", None, "links.next");
/// const BY_LAST_ID: Paging = Paging::after_last_id("starting_after", Some("limit"), Some("has_more"));
/// assert_eq!(BY_NUMBER.number_keys(), Some(("pageNumber", "pageSize")));
/// assert_eq!(Paging::CURSOR_LIMIT, Paging::cursor("cursor", Some("limit"), "cursor"));
/// # assert!(BY_OFFSET != BY_MARKER && BY_MARKER != BY_ADDRESS && BY_ADDRESS != BY_LAST_ID);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging(pub(crate) Style, &'static str);

/// Where most responses have the number of items in the whole list.
pub(crate) const TOTAL: &str = "total_count";

/// The query parameters that select a page, and the source of the next cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Single,
    Numbered { page: &'static str, size: &'static str },
    Offset { offset: &'static str, limit: &'static str },
    Cursor { cursor: &'static str, size: Option<&'static str>, next: Next },
}

/// Where a response has the cursor of the next page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// The value at this path.
    At(&'static str),
    /// A query parameter of the URL at this path.
    Link(&'static str),
    /// A query parameter of the URL with `rel="next"` in the `Link` header.
    LinkHeader,
    /// The id of the last item. The value at this path says whether there is another page.
    LastId(Option<&'static str>),
}

impl Paging {
    /// No paging: the first page is the whole list.
    ///
    /// A response that shows that there is more is an error, unless `page(1)` was requested: a total that is larger, a `Link` header with `rel="next"`,
    /// `has_more: true` and the like, or a key such as `next`, `next_cursor` or `@odata.nextLink` that is neither null nor empty.
    pub const SINGLE: Self = Self::of(Style::Single);

    /// Numbered pages with `page` and `per_page`, as in most of Cloudflare's API.
    pub const PAGE: Self = Self::numbered("page", "per_page");

    /// Numbered pages with `page_no` and `per_page`, as in RealtimeKit.
    pub const REALTIME_KIT: Self = Self::numbered("page_no", "per_page");

    /// Cursors with `cursor` and `per_page`. The next cursor is `result_info.cursor`.
    pub const CURSOR: Self = Self::cursor("cursor", Some("per_page"), "cursor");

    /// Cursors with `cursor`, without a page size. The next cursor is `result_info.cursors.after`.
    pub const CURSOR_AFTER: Self = Self::cursor("cursor", None, "cursors.after");

    /// Cursors with `cursor` and `limit`. The next cursor is `result_info.cursor`.
    pub const CURSOR_LIMIT: Self = Self::cursor("cursor", Some("limit"), "cursor");

    /// Cursors with `page_token`, without a page size. The next cursor is `result_info.next_page_token`.
    pub const TOKEN: Self = Self::cursor("page_token", None, "next_page_token");

    /// Creates a style with numbered pages, starting at 1. `page` is the query parameter for the page number, `size` that for the number of
    /// items per page.
    ///
    /// The list ends according to `total_count`, `total_pages`, or `end_offset` and `total_count` in the latest response. Without these, it
    /// ends with a page that is empty, repeats the previous page, or does not exist (404).
    #[must_use]
    pub const fn numbered(page: &'static str, size: &'static str) -> Self {
        Self::of(Style::Numbered { page, size })
    }

    /// Creates a style with offsets, starting at 0. `offset` is the query parameter for the number of items to skip, `limit` that for the
    /// number of items per page. The list ends as in [`numbered`](Self::numbered).
    ///
    /// ```
    /// # use rtk::{Id, Paging, Resource};
    /// const OFFSET: Paging = Paging::offset("offset", "limit");
    ///
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(path = "/accounts/{account_id}/jobs", read_only, paging = OFFSET)]
    /// pub struct Job {
    ///     pub id: Id<Self>,
    /// }
    /// ```
    #[must_use]
    pub const fn offset(offset: &'static str, limit: &'static str) -> Self {
        Self::of(Style::Offset { offset, limit })
    }

    /// Creates a style with cursors. `cursor` is the query parameter for the cursor, `size` that for the number of items per page. `next` is the
    /// dotted path of the next cursor in a response, below [`Envelope::paging`](crate::Envelope::paging). If `next` is empty, the value of that key
    /// is the cursor. A key can contain dots: of `@odata.nextLink`, the longest part that a response has as a key is the key.
    ///
    /// The list ends when the cursor is missing, null or empty. A page without items does not end it. A missing cursor is an error if the response says
    /// that the list continues (`has_more: true`), or if no response had a cursor and the total is larger than the number of items that came.
    ///
    /// A cursor that no response can have is a compile error: one beside a list that is the whole payload.
    ///
    /// ```
    /// # use rtk::{Id, Paging, Resource};
    /// const MARKER: Paging = Paging::cursor("marker", Some("count"), "next.marker");
    ///
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(path = "/accounts/{account_id}/events", read_only, paging = MARKER)]
    /// pub struct Event {
    ///     pub id: Id<Self>,
    /// }
    /// ```
    #[must_use]
    pub const fn cursor(cursor: &'static str, size: Option<&'static str>, next: &'static str) -> Self {
        Self::of(Style::Cursor { cursor, size, next: Next::At(next) })
    }

    /// Creates a style in which each response has the URL of the next page. Like [`cursor`](Self::cursor), but the value at `next` is a URL,
    /// whose query parameter `cursor` is the next cursor.
    ///
    /// The rest of the URL is ignored: all pages are requested from the path of the list, with its filter.
    ///
    /// ```
    /// # use rtk::{Envelope, Id, Paging, Resource};
    /// // {"data": […], "links": {"next": "https://api.example.com/v1/books?after=b-20&count=20"}}
    /// const LINKED: Envelope = Envelope { payload: "data", paging: "links" };
    /// const AFTER: Paging = Paging::link("after", Some("count"), "next");
    ///
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(path = "/books", read_only, envelope = LINKED, paging = AFTER)]
    /// pub struct Book {
    ///     pub id: Id<Self>,
    /// }
    /// ```
    #[must_use]
    pub const fn link(cursor: &'static str, size: Option<&'static str>, next: &'static str) -> Self {
        Self::of(Style::Cursor { cursor, size, next: Next::Link(next) })
    }

    /// Creates a style like [`link`](Self::link), but with the URL in the `Link` header, as the link with `rel="next"`
    /// ([RFC 8288](https://www.rfc-editor.org/rfc/rfc8288)).
    ///
    /// ```
    /// # use rtk::{Envelope, Id, Paging, Resource};
    /// // Link: <https://api.example.com/v1/books?page=2>; rel="next"
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(path = "/books", read_only, envelope = Envelope::NONE, paging = Paging::link_header("page", Some("count")))]
    /// pub struct Book {
    ///     pub id: Id<Self>,
    /// }
    /// ```
    #[must_use]
    pub const fn link_header(cursor: &'static str, size: Option<&'static str>) -> Self {
        Self::of(Style::Cursor { cursor, size, next: Next::LinkHeader })
    }

    const fn of(style: Style) -> Self {
        Self(style, TOTAL)
    }

    /// Sets where a response has the number of items in the whole list. Defaults to `total_count`.
    ///
    /// `path` is a dotted path below [`Envelope::paging`](crate::Envelope::paging), as for [`cursor`](Self::cursor). The value is a number, or a number as text.
    /// It is what [`Relation::count`](crate::Relation::count) and [`Page::total`](crate::Page::total) return, and the end of a list with numbered pages or offsets.
    /// A total that no response can have is a compile error: one beside a list that is the whole payload.
    ///
    /// ```
    /// # use rtk::{Envelope, Id, Paging, Resource};
    /// // {"books": […], "total": 120}
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(
    ///     path = "/accounts/{account_id}/books",
    ///     list_key = "books",
    ///     envelope = Envelope::NONE,
    ///     paging = Paging::offset("offset", "limit").total("total"),
    /// )]
    /// pub struct Book {
    ///     pub id: Id<Self>,
    /// }
    /// ```
    #[must_use]
    pub const fn total(self, path: &'static str) -> Self {
        Self(self.0, path)
    }

    /// Returns the path of the number of items in the whole list.
    ///
    /// ```
    /// use rtk::Paging;
    ///
    /// assert_eq!(Paging::PAGE.total_path(), "total_count");
    /// assert_eq!(Paging::PAGE.total("total").total_path(), "total");
    /// ```
    #[must_use]
    pub const fn total_path(&self) -> &'static str {
        self.1
    }

    /// Creates a style in which a page starts after an item: the query parameter `cursor` is the id of the last item of the page before. `size` is the
    /// query parameter for the number of items per page. `more` is the dotted path of what says whether there is another page, `true` or `false`, below
    /// [`Envelope::paging`](crate::Envelope::paging). Without it, the list ends with a page that has no items.
    ///
    /// The list is an error if a response has nothing at `more`, or if the last item of a page has no id.
    ///
    /// ```
    /// # use rtk::{Api, Envelope, Id, Paging, Resource};
    /// /// {"data": [{"id": "ch-1"}, {"id": "ch-2"}], "has_more": true}, then ?starting_after=ch-2
    /// #[derive(Debug, Api)]
    /// #[api(
    ///     base_url = "https://api.example.com/v1",
    ///     paging = Paging::after_last_id("starting_after", Some("limit"), Some("has_more"))
    /// )]
    /// pub struct Payments;
    ///
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(api = Payments, path = "/charges", list_key = "data", read_only)]
    /// pub struct Charge {
    ///     pub id: Id<Self>,
    /// }
    /// ```
    #[must_use]
    pub const fn after_last_id(cursor: &'static str, size: Option<&'static str>, more: Option<&'static str>) -> Self {
        Self::of(Style::Cursor { cursor, size, next: Next::LastId(more) })
    }

    /// Returns the query parameters for page number and page size. `None` unless the style is [`numbered`](Self::numbered).
    ///
    /// ```
    /// assert_eq!(rtk::Paging::REALTIME_KIT.number_keys(), Some(("page_no", "per_page")));
    /// assert_eq!(rtk::Paging::CURSOR.number_keys(), None);
    /// ```
    #[must_use]
    pub const fn number_keys(&self) -> Option<(&'static str, &'static str)> {
        match self.0 {
            Style::Numbered { page, size } => Some((page, size)),
            Style::Single | Style::Offset { .. } | Style::Cursor { .. } => None,
        }
    }

    /// Returns the query parameters for offset and page size. `None` unless the style is [`offset`](Self::offset).
    ///
    /// ```
    /// assert_eq!(rtk::Paging::offset("offset", "limit").offset_keys(), Some(("offset", "limit")));
    /// assert_eq!(rtk::Paging::PAGE.offset_keys(), None);
    /// ```
    #[must_use]
    pub const fn offset_keys(&self) -> Option<(&'static str, &'static str)> {
        match self.0 {
            Style::Offset { offset, limit } => Some((offset, limit)),
            Style::Single | Style::Numbered { .. } | Style::Cursor { .. } => None,
        }
    }

    /// Returns the query parameters for cursor and page size, and the path of the next cursor. `None` unless the style is
    /// [`cursor`](Self::cursor).
    ///
    /// ```
    /// assert_eq!(rtk::Paging::CURSOR_AFTER.cursor_keys(), Some(("cursor", None, "cursors.after")));
    /// assert_eq!(rtk::Paging::PAGE.cursor_keys(), None);
    /// ```
    #[must_use]
    pub const fn cursor_keys(&self) -> Option<(&'static str, Option<&'static str>, &'static str)> {
        match self.0 {
            Style::Cursor { cursor, size, next: Next::At(next) } => Some((cursor, size, next)),
            Style::Single | Style::Numbered { .. } | Style::Offset { .. } | Style::Cursor { .. } => None,
        }
    }

    /// Returns the query parameters for cursor and page size, and the path of the next page's URL, which a [`link_header`](Self::link_header)
    /// does not have. `None` unless the style is [`link`](Self::link) or `link_header`.
    ///
    /// ```
    /// assert_eq!(rtk::Paging::link("after", None, "next").link_keys(), Some(("after", None, Some("next"))));
    /// assert_eq!(rtk::Paging::link_header("page", Some("count")).link_keys(), Some(("page", Some("count"), None)));
    /// assert_eq!(rtk::Paging::CURSOR.link_keys(), None);
    /// ```
    #[must_use]
    pub const fn link_keys(&self) -> Option<(&'static str, Option<&'static str>, Option<&'static str>)> {
        match self.0 {
            Style::Cursor { cursor, size, next: Next::Link(next) } => Some((cursor, size, Some(next))),
            Style::Cursor { cursor, size, next: Next::LinkHeader } => Some((cursor, size, None)),
            Style::Single | Style::Numbered { .. } | Style::Offset { .. } | Style::Cursor { .. } => None,
        }
    }

    /// Returns the query parameters for cursor and page size, and the path of what says whether there is another page. `None` unless the style is
    /// [`after_last_id`](Self::after_last_id).
    ///
    /// ```
    /// let after = rtk::Paging::after_last_id("after", Some("limit"), None);
    /// assert_eq!(after.last_id_keys(), Some(("after", Some("limit"), None)));
    /// assert_eq!(rtk::Paging::CURSOR.last_id_keys(), None);
    /// ```
    #[must_use]
    pub const fn last_id_keys(&self) -> Option<(&'static str, Option<&'static str>, Option<&'static str>)> {
        match self.0 {
            Style::Cursor { cursor, size, next: Next::LastId(more) } => Some((cursor, size, more)),
            Style::Single | Style::Numbered { .. } | Style::Offset { .. } | Style::Cursor { .. } => None,
        }
    }

    /// Returns the query parameter that selects a page.
    pub(crate) const fn position_key(&self) -> Option<&'static str> {
        match self.0 {
            Style::Single => None,
            Style::Numbered { page: key, .. }
            | Style::Offset { offset: key, .. }
            | Style::Cursor { cursor: key, .. } => Some(key),
        }
    }

    /// Returns the query parameter for the page size.
    pub(crate) const fn size_key(&self) -> Option<&'static str> {
        match self.0 {
            Style::Single => None,
            Style::Numbered { size: key, .. } | Style::Offset { limit: key, .. } => Some(key),
            Style::Cursor { size, .. } => size,
        }
    }

    pub(crate) const fn is_by_cursor(&self) -> bool {
        matches!(self.0, Style::Cursor { .. })
    }
}
