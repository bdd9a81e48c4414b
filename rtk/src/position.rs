//! Where in a list a call begins, and where the next one does.

use serde::Serialize;

use crate::call::Call;
use crate::error::{Error, ErrorKind};
use crate::page_info::{NoCursor, PageInfo};
use crate::paging::Style;

/// Where a page begins.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum Position {
    Page(u64),
    Offset(u64),
    Cursor(String),
}

impl Position {
    /// The position after this one, where it is known before this page is there: of a number, up to the last page.
    pub(crate) fn ahead(&self, last: Option<u64>) -> Option<Self> {
        match (self, last) {
            (Self::Page(number), Some(last)) if *number < last => Some(Self::Page(number + 1)),
            _ => None,
        }
    }
}

/// Finds out that cursors lead in a circle, without keeping them all (Brent's way): one of them is remembered, and
/// another one after twice as many steps.
#[derive(Clone, Default)]
pub(crate) struct Trail {
    mark: Option<String>,
    steps: u64,
}

impl Trail {
    fn returns_to(&mut self, cursor: &str) -> bool {
        let returns = self.mark.as_deref() == Some(cursor);
        self.steps += 1;
        if self.steps.is_power_of_two() {
            self.mark = Some(cursor.to_owned());
        }
        returns
    }
}

impl Call {
    /// The same list at the page of that number.
    pub(crate) fn at_page(self, number: u64) -> Self {
        match self.paging().0 {
            _ if number == 0 => self.refused("pages are counted from 1"),
            Style::Numbered { .. } => self.at(&Position::Page(number)),
            // Where nothing is said, a list begins.
            _ if number == 1 => self,
            Style::Single => self.refused("this list has one page"),
            Style::Offset { .. } | Style::Cursor { .. } => self.refused(
                "the pages of this list have no numbers: begin with `page(1)` and go on with `Page::next`, or use `all` or `stream`",
            ),
        }
    }

    /// The same list from a cursor on that was kept.
    pub(crate) fn at_cursor(self, cursor: &str) -> Self {
        if !self.paging().is_by_cursor() {
            self.refused(
                "this list does not go on by cursor: use `page(number)`, or `all` or `stream` without `resume`",
            )
        } else if cursor.is_empty() {
            self.refused("an empty cursor is the end of a list: there is nothing to resume")
        } else {
            self.at(&Position::Cursor(cursor.to_owned()))
        }
    }

    /// The same list at another page.
    pub(crate) fn at(self, position: &Position) -> Self {
        match self.paging().position_key() {
            Some(key) => self.with_query(|query| query.set(key, position)),
            None => self,
        }
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
        match count {
            0 => self.refused("a page has at least one item"),
            count => self.with_query(|query| query.set(key, &count)),
        }
    }

    /// Where the page begins that comes after an answer with `count` items; `None`: there is none.
    pub(crate) fn next_position(&mut self, info: &PageInfo, count: usize) -> Result<Option<Position>, Lost> {
        let count = count as u64;
        match self.paging().0 {
            Style::Single => Ok(None),
            Style::Numbered { page, .. } => {
                let number = self.number(page).unwrap_or(1);
                // An answer that does not tell is followed until a page is empty: a short one may be all that the server gives.
                let more = count > 0 && info.more(number, count).unwrap_or(true);
                Ok(number.checked_add(1).filter(|_| more).map(Position::Page))
            }
            Style::Offset { offset, .. } => {
                let next = self.number(offset).unwrap_or(0).checked_add(count);
                Ok(next
                    .filter(|next| count > 0 && info.total().is_none_or(|total| *next < total))
                    .map(Position::Offset))
            }
            Style::Cursor { cursor: key, next, .. } => match info.cursor(next) {
                Err(NoCursor) => Err(Lost("neither text nor a number, so it can be no cursor")),
                Ok(None) => Ok(None),
                Ok(Some(cursor)) => match self.query.get(key) == Some(&cursor) || self.trail.returns_to(&cursor) {
                    true => Err(Lost("the server gave the same cursor again, so the list would never end")),
                    false => Ok(Some(Position::Cursor(cursor))),
                },
            },
        }
    }

    fn number(&self, key: &str) -> Option<u64> {
        self.query.get(key)?.parse().ok()
    }

    fn refused(mut self, why: &str) -> Self {
        self.refuse(Error::new(ErrorKind::InvalidRequest, why));
        self
    }
}

/// Why an answer does not say how its list goes on.
pub(crate) struct Lost(pub(crate) &'static str);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_are_known_ahead() {
        assert_eq!(Position::Page(2).ahead(Some(3)), Some(Position::Page(3)));
        assert_eq!(Position::Page(3).ahead(Some(3)), None);
        assert_eq!(Position::Page(2).ahead(None), None);
        assert_eq!(Position::Offset(2).ahead(Some(3)), None);
        assert_eq!(Position::Cursor("2".to_owned()).ahead(Some(3)), None);
    }

    #[test]
    fn a_circle_of_cursors_is_found_wherever_it_begins() {
        for before in 0..20 {
            for round in 1..20 {
                let mut trail = Trail::default();
                let cursor = |step: usize| if step < before { step } else { before + (step - before) % round };
                let steps = (0..200).position(|step| trail.returns_to(&cursor(step).to_string()));
                let steps = steps.unwrap_or_else(|| panic!("{before} before a circle of {round}"));
                assert!((before + round..4 * (before + round)).contains(&steps), "{before}, {round}: {steps}");
            }
        }
    }

    #[test]
    fn cursors_that_lead_on_are_no_circle() {
        let mut trail = Trail::default();
        assert!((0..1000).all(|step: u32| !trail.returns_to(&step.to_string())));
    }
}
