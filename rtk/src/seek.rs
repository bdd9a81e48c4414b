//! Where in a list a call begins.

use crate::call::Call;
use crate::error::{Error, ErrorKind};
use crate::paging::Style;
use crate::position::{At, Position};

impl Call {
    /// The same list at the page of that number.
    pub(crate) fn at_page(self, number: u64) -> Self {
        match self.paging().0 {
            _ if number == 0 => self.refused("pages are counted from 1"),
            // Where nothing is said, a list begins; and so does one that is gone on with, where it was left.
            _ if self.trail.is_resumed && number == 1 => self,
            _ if self.trail.is_resumed => {
                self.refused("`page(1)` is where this list goes on: the others come with `Page::next`")
            }
            Style::Numbered { .. } => self.at(&At::Page(number)),
            _ if number == 1 => self,
            Style::Single => self.refused("this list has one page"),
            Style::Offset { .. } | Style::Cursor { .. } => self.refused(
                "the pages of this list have no numbers: begin with `page(1)` and go on with `Page::next`, or use `all` or `stream`",
            ),
        }
    }

    /// The same list from a position on that was kept.
    pub(crate) fn resumed(mut self, position: &Position) -> Self {
        match (&position.at, self.paging().0) {
            (At::Cursor(cursor), Style::Cursor { .. }) if cursor.is_empty() => {
                return self.refused("an empty cursor is the end of a list: there is nothing to resume");
            }
            (At::Start, _)
            | (At::Page(_), Style::Numbered { .. })
            | (At::Offset(_), Style::Offset { .. })
            | (At::Cursor(_), Style::Cursor { .. }) => {}
            (_, Style::Single) => return self.refused("this list has one page, and the position is not in it"),
            (_, Style::Numbered { .. }) => {
                return self.refused("this list goes on by number, and the position does not");
            }
            (_, Style::Offset { .. }) => return self.refused("this list goes on by offset, and the position does not"),
            (_, Style::Cursor { .. }) => return self.refused("this list goes on by cursor, and the position does not"),
        }
        if let Some(size) = position.size {
            self = self.with_page_size(size);
        }
        self.trail.from = position.clone();
        self.trail.is_resumed = true;
        self.at(&position.at)
    }

    /// The same list at another page.
    pub(crate) fn at(self, at: &At) -> Self {
        let Some(key) = self.paging().position_key() else { return self };
        self.with_query(|query| match at {
            At::Start => Ok(()),
            At::Page(number) | At::Offset(number) => query.set(key, number),
            At::Cursor(cursor) => query.set(key, cursor),
        })
    }

    pub(crate) fn with_page_size(self, count: u64) -> Self {
        let key = match self.paging().0 {
            Style::Single => return self.refused("this list has one page"),
            Style::Cursor { size: None, .. } => {
                return self.refused("the size of this list's pages is the server's choice: leave `per_page` out");
            }
            Style::Numbered { size: key, .. }
            | Style::Offset { limit: key, .. }
            | Style::Cursor { size: Some(key), .. } => key,
        };
        let from = &self.trail.from;
        match count {
            0 => self.refused("a page has at least one item"),
            _ if from.fixes_size() && from.size != Some(count) => self.refused(
                "the position that this list goes on from is one among pages of another size: leave `per_page` out",
            ),
            _ => self.with_query(|query| query.set(key, &count)),
        }
    }

    /// The size of a page that is asked for. `None`: the server's choice.
    pub(crate) fn page_size(&self) -> Option<u64> {
        self.number(self.paging().size_key()?)
    }

    /// Where its query says that it begins.
    pub(crate) fn begin(&self) -> At {
        match self.paging().0 {
            Style::Single => None,
            Style::Numbered { page: key, .. } => self.number(key).map(At::Page),
            Style::Offset { offset: key, .. } => self.number(key).map(At::Offset),
            Style::Cursor { cursor: key, .. } => self.query.get(key).map(|cursor| At::Cursor(cursor.to_owned())),
        }
        .unwrap_or_default()
    }

    /// A place in this list.
    pub(crate) fn position(&self, at: At, given: u64) -> Position {
        Position::new(at, given, self.page_size())
    }

    /// A number in the query.
    pub(crate) fn number(&self, key: &str) -> Option<u64> {
        self.query.get(key)?.parse().ok()
    }

    fn refused(mut self, why: &str) -> Self {
        self.refuse(Error::new(ErrorKind::InvalidRequest, why));
        self
    }
}
