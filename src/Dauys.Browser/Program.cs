// The runtime asks for a beginning. All else is asked by the page: see WhatIfRoom.
return;
