//! How lists go on, as declarations say it.

/// How a list is asked for page by page. A declaration names one with `paging = …`, for itself and what is inside it.
///
/// Cloudflare's ways have names. Any other is a constant of one's own:
///
/// ```
/// use rtk::Paging;
///
/// const BY_NUMBER: Paging = Paging::numbered("pageNumber", "pageSize");
/// const BY_OFFSET: Paging = Paging::offset("offset", "limit");
/// const BY_MARKER: Paging = Paging::cursor("marker", Some("count"), "next.marker");
/// const BY_ADDRESS: Paging = Paging::link("after", None, "links.next");
/// assert_eq!(BY_NUMBER.number_keys(), Some(("pageNumber", "pageSize")));
/// assert_eq!(Paging::CURSOR_LIMIT, Paging::cursor("cursor", Some("limit"), "cursor"));
/// # assert!(BY_OFFSET != BY_MARKER && BY_MARKER != BY_ADDRESS);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging(pub(crate) Style);

/// The keys of the query, and what of the answer is needed to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Single,
    Numbered { page: &'static str, size: &'static str },
    Offset { offset: &'static str, limit: &'static str },
    Cursor { cursor: &'static str, size: Option<&'static str>, next: Next },
}

/// Where an answer has the cursor of the next page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// At this path.
    At(&'static str),
    /// In the address at this path, as the parameter of the cursor's key.
    Link(&'static str),
    /// In the address that the header `Link` calls `next`.
    LinkHeader,
}

impl Paging {
    /// One page, which is everything.
    pub const SINGLE: Self = Self(Style::Single);

    /// `page` and `per_page`: Cloudflare's usual one. Where the items are inside the payload, `list_key` says at which key.
    pub const PAGE: Self = Self::numbered("page", "per_page");

    /// `page_no` and `per_page`: `RealtimeKit`'s.
    pub const REALTIME_KIT: Self = Self::numbered("page_no", "per_page");

    /// `cursor` and `per_page`; goes on with `result_info.cursor`.
    pub const CURSOR: Self = Self::cursor("cursor", Some("per_page"), "cursor");

    /// `cursor`; goes on with `result_info.cursors.after`.
    pub const CURSOR_AFTER: Self = Self::cursor("cursor", None, "cursors.after");

    /// `cursor` and `limit`; goes on with `result_info.cursor`.
    pub const CURSOR_LIMIT: Self = Self::cursor("cursor", Some("limit"), "cursor");

    /// `page_token`; goes on with `result_info.next_page_token`.
    pub const TOKEN: Self = Self::cursor("page_token", None, "next_page_token");

    /// Pages by number, counted from 1: the keys of the page and of its size.
    ///
    /// A list ends where the newest answer tells: by `total_count`, `total_pages`, or `end_offset` of `total_count`. Where none
    /// tells, it ends with a page that is empty, has nothing that the one before had not, or is not there (404).
    #[must_use]
    pub const fn numbered(page: &'static str, size: &'static str) -> Self {
        Self(Style::Numbered { page, size })
    }

    /// Pages by how many items come before, counted from 0: the keys of that and of the page's size. Ends as
    /// [`numbered`](Self::numbered) does.
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
        Self(Style::Offset { offset, limit })
    }

    /// Each answer tells where the next page begins: the keys of that place and of the page's size, and where the answer
    /// has it. That is a dotted path below [`Envelope::paging`](crate::Envelope); empty for what is there itself.
    ///
    /// The list ends where the cursor is absent, null or empty, and nowhere else: a page without items does not end it.
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
        Self(Style::Cursor { cursor, size, next: Next::At(next) })
    }

    /// Each answer tells the address of the next page: as [`cursor`](Self::cursor), but what is at `next` is an address, and the cursor is
    /// the parameter `cursor` of its query. Nothing else of it counts: pages are asked for where the list is, with its filter.
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
        Self(Style::Cursor { cursor, size, next: Next::Link(next) })
    }

    /// As [`link`](Self::link), with the address in the header `Link`, where its `rel` is `next`
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
        Self(Style::Cursor { cursor, size, next: Next::LinkHeader })
    }

    /// The query keys of the page's number and of its size, where pages have numbers.
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

    /// The query keys of how many items come before a page and of its size, where pages begin at an offset.
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

    /// What [`cursor`](Self::cursor) was given, where answers tell where the next page begins: the query keys of that place and
    /// of the page's size, and the path in the answer.
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

    /// What [`link`](Self::link) was given, or [`link_header`](Self::link_header), of which there is no path: the query keys of where a page
    /// begins and of its size, and the path in the answer.
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

    /// The query key of what says where a page begins.
    pub(crate) const fn position_key(&self) -> Option<&'static str> {
        match self.0 {
            Style::Single => None,
            Style::Numbered { page: key, .. }
            | Style::Offset { offset: key, .. }
            | Style::Cursor { cursor: key, .. } => Some(key),
        }
    }

    /// The query key of how many items a page has.
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
