#!/usr/bin/env python3
"""delayproxy.py PORT TARGET_PORT ROUND_TRIP_MS: a TCP relay on loopback that holds every byte for half the round trip in
each direction. A server behind it looks as far away as that: the connection set-up itself is not delayed."""
import asyncio, socket, sys, time
port, target, half = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]) / 2000
loop = None

class Side(asyncio.Protocol):
    """One direction: what arrives here is written to the other side half a round trip later, in order."""
    def __init__(self): self.other = None; self.waiting = []; self.transport = None
    def connection_made(self, transport):
        self.transport = transport
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    def data_received(self, data): loop.call_later(half, self.pass_on, data)
    def connection_lost(self, error): loop.call_later(half, self.pass_on, None)
    def pass_on(self, data):
        if self.other is None or self.other.transport is None: self.waiting.append(data)
        elif data is None: self.other.transport.close()
        elif not self.other.transport.is_closing(): self.other.transport.write(data)

class Accepted(Side):
    def connection_made(self, transport):
        super().connection_made(transport); loop.create_task(self.reach())
    async def reach(self):
        _, far = await loop.create_connection(Side, "127.0.0.1", target)
        far.other = self; self.other = far
        for side in (self, far):
            held, side.waiting = side.waiting, []
            for data in held: side.pass_on(data)

async def main():
    global loop; loop = asyncio.get_running_loop()
    server = await loop.create_server(Accepted, "127.0.0.1", port, backlog=512)
    await server.serve_forever()
asyncio.run(main())
