//! Look at `envelope`, which is not the one of the scope.

use rtk::{Envelope, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/queues", envelope = Envelope::REALTIME_KIT, only(find))]
pub struct Queue {
    pub id: Id<Self>,
}
