//! The accessors of a client of Cloudflare: accounts and zones.

use crate::bounds::IntoId;
use crate::cloudflare::{Account, Zone};
use crate::{Client, ParentOf, Relation, Scope};

impl Client {
    /// Returns the collection of accounts that the token can access. Sends nothing.
    #[must_use]
    pub fn accounts(&self) -> Relation<Account> {
        ParentOf::<Account>::relation(self)
    }

    /// Returns the scope of the account with this id. Sends nothing.
    #[must_use]
    pub fn account(&self, id: impl IntoId<Account>) -> Scope<Account> {
        self.accounts().member(id)
    }

    /// Returns the collection of zones that the token can access. Sends nothing.
    #[must_use]
    pub fn zones(&self) -> Relation<Zone> {
        ParentOf::<Zone>::relation(self)
    }

    /// Returns the scope of the zone with this id. Sends nothing.
    #[must_use]
    pub fn zone(&self, id: impl IntoId<Zone>) -> Scope<Zone> {
        self.zones().member(id)
    }
}
