# Waymark as an image. Debian and not Alpine: the embedded engine is a shared library for glibc 2.34 or later.
FROM node:22-bookworm-slim AS build
WORKDIR /waymark
# `npm install` and not `npm ci`: the lock misses optional packages of other platforms, which ci refuses.
COPY package.json package-lock.json .npmrc ./
RUN npm install --loglevel=error
COPY .swcrc ./
COPY src ./src
RUN npm run --silent build

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /waymark
COPY package.json package-lock.json .npmrc ./
RUN npm install --omit=dev --loglevel=error && npm cache clean --force
COPY --from=build /waymark/dist ./dist
COPY schema ./schema
COPY seeds ./seeds
COPY LICENSE ./
# `docker exec … waymark seed`
RUN chmod +x dist/cli.js && ln -s /waymark/dist/cli.js /usr/local/bin/waymark \
 && mkdir data && chown node:node data
USER node
# There is no access control yet: publish the port on 127.0.0.1 only (-p 127.0.0.1:4000:4000), as docker-compose.yml does.
ENV HOST=0.0.0.0 PORT=4000 WAYMARK_UNSAFE_BIND=1 WAYMARK_DATA=/waymark/data
EXPOSE 4000
VOLUME /waymark/data
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
