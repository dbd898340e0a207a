"""Reads the API as a script in Python does: with its schema checked, over both transports. Prints what it was answered as JSON."""
import asyncio
import json
import sys

from gql import Client, gql
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.exceptions import TransportQueryError
from gql.transport.requests import RequestsHTTPTransport

address, document, variables = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])


def ask(text, values=None):
    query = gql(text)
    query.variable_values = values
    return query


async def answers():
    async with Client(transport=AIOHTTPTransport(url=address), fetch_schema_from_transport=True) as session:
        return await session.execute(ask(document, variables))


told = {"aiohttp": asyncio.run(answers())}
client = Client(transport=RequestsHTTPTransport(url=address), fetch_schema_from_transport=True)
told["requests"] = client.execute(ask(document, variables))
# Whoever has no operation name sends an empty one.
query = ask(document, variables)
query.operation_name = ""
told["unnamed"] = client.execute(query)
try:
    client.execute(ask('{ there: subsidiary(id: "life") { slug } nowhere: subsidiary(id: "nowhere") { slug } }'))
except TransportQueryError as error:
    told["partly"] = {"data": error.data, "codes": [each["extensions"]["code"] for each in error.errors]}
print(json.dumps(told))
